package io.github.orsak.authoring;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleFile;
import java.util.List;
import java.util.Optional;

/**
 * A rule file as an author sees it.
 *
 * @param file the file
 * @param outline its parts; empty if it is not DRL
 */
public record RuleSheet(RuleFile file, Optional<Outline> outline) {

  static RuleSheet of(RuleFile file) {
    return new RuleSheet(file, RuleCheck.outline(file));
  }

  /** Whether it stands in a topic and so is about one cause; others hold what causes share. */
  public boolean ofCause() {
    return file.path().indexOf('/') > 0;
  }

  /** The cause that its path names, or empty. */
  public String id() {
    return ofCause() ? stem().replace('/', '-') : "";
  }

  /** The path without its ending, such as {@code pkcs/ca-outage}. */
  public String stem() {
    return file.path().substring(0, file.path().length() - ".drl".length());
  }

  /** The folder it stands in, or empty. */
  public String topic() {
    int slash = file.path().indexOf('/');
    return slash < 0 ? "" : file.path().substring(0, slash);
  }

  /** Its name without folder and ending. */
  public String name() {
    return stem().substring(stem().lastIndexOf('/') + 1);
  }

  public List<Outline.Rule> rules() {
    return outline.map(Outline::rules).orElse(List.of());
  }
}
