package io.github.orsak.authoring;

import io.github.orsak.engine.Outline;
import io.github.orsak.engine.RuleCheck;
import io.github.orsak.engine.RuleFile;
import java.util.List;
import java.util.Optional;

/**
 * A rule file as an author sees it.
 *
 * @param file the file
 * @param outline its parts; empty if it is not DRL
 */
record RuleSheet(RuleFile file, Optional<Outline> outline) {

  static RuleSheet of(RuleFile file) {
    return new RuleSheet(file, RuleCheck.outline(file));
  }

  /** Whether it stands in a topic and so is about one cause; others hold what causes share. */
  boolean ofCause() {
    return file.path().indexOf('/') > 0;
  }

  /** The cause that its path names, or empty. */
  String id() {
    return ofCause() ? stem().replace('/', '-') : "";
  }

  /** The path without its ending, such as {@code pkcs/ca-outage}. */
  String stem() {
    return file.path().substring(0, file.path().length() - ".drl".length());
  }

  /** The folder it stands in, or empty. */
  String topic() {
    int slash = file.path().indexOf('/');
    return slash < 0 ? "" : file.path().substring(0, slash);
  }

  /** Its name without folder and ending. */
  String name() {
    return stem().substring(stem().lastIndexOf('/') + 1);
  }

  List<Outline.Rule> rules() {
    return outline.map(Outline::rules).orElse(List.of());
  }
}
