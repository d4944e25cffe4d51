package io.github.orsak.drl;

import io.github.orsak.drl.errors.SyntaxCheck;
import java.util.Collection;
import java.util.List;

/**
 * A rule taken apart into what it asks for.
 *
 * @param file where it stands
 * @param name its name
 * @param line the line it begins on, from 1
 * @param from where it begins in its file
 * @param to where it ends in its file, exclusive
 * @param when all that it asks for
 */
public record RuleAnatomy(RuleFile file, String name, int line, int from, int to, Condition when) {

  /**
   * The rules of a file, in its order; queries are none.
   *
   * @throws RuleException if the file is not DRL
   */
  public static List<RuleAnatomy> of(RuleFile file) {
    OutlineReader.Reading reading = OutlineReader.read(file);
    return reading
        .outline()
        .orElseThrow(() -> new RuleException(SyntaxCheck.explain(file, reading.complaints())))
        .rules()
        .stream()
        .map(Outline.Rule::anatomy)
        .toList();
  }

  /**
   * Whether a fact that it asks for carries all these words of the catalog.
   *
   * @param reach what there can be facts of
   */
  public boolean asksFor(Collection<String> words, Reach reach) {
    return when.all()
        .filter(part -> part.kind() == Condition.Kind.PATTERN && !part.negated())
        .filter(reach::allows)
        .anyMatch(part -> words.stream().allMatch(word -> part.text().contains('"' + word + '"')));
  }

  /** Package and name: what tells it from all others. */
  public String key() {
    return file.key(name);
  }

  /** Whether its consequence speaks of a hypothesis or a refutation. */
  public boolean concludesOfCauses() {
    String then = consequence();
    return then.contains("Hypothesis.of(")
        || then.contains("new Refutation(")
        || then.contains("Pending.");
  }

  /** Whether its consequence speaks of a hypothesis of this cause. */
  public boolean concludes(String cause) {
    return names(cause) && consequence().contains("Hypothesis");
  }

  /** Whether its consequence speaks of this cause, if only to say that it is pending. */
  public boolean names(String cause) {
    return consequence().contains('"' + cause + '"');
  }

  /** Whether it only adds to a hypothesis of this cause that another rule has concluded. */
  public boolean addsTo(String cause) {
    return when.all()
        .filter(part -> part.fact().equals("Hypothesis") && !part.negated())
        .anyMatch(part -> part.text().contains('"' + cause + '"'));
  }

  private String consequence() {
    return file.text().substring(when.to(), to);
  }
}
