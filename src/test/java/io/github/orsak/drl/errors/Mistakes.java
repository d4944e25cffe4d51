package io.github.orsak.drl.errors;

import io.github.orsak.Project;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import java.util.List;

/** What an author reads of mistakes in a rule file called slow.drl. */
final class Mistakes {

  /** The first eight lines of the file. */
  static final String HEADER =
      """
      package rules.mine

      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.event.Event;
      import io.github.orsak.history.Episode;
      import io.github.orsak.history.Expectation;
      import io.github.orsak.knowledge.ScopeKind;

      """;

  private Mistakes() {}

  /** A rule whose conditions begin in line 11. */
  static List<String> conditions(String conditions) {
    return errors("rule \"mine-slow: slow\"\nwhen\n" + conditions + "\nthen\nend\n");
  }

  /** A rule whose conclusion begins in line 13. */
  static List<String> conclusion(String conclusion) {
    return errors(
        "rule \"mine-slow: slow\"\nwhen\n  $failed: Episode()\nthen\n" + conclusion + "\nend\n");
  }

  /** Words that the catalog lacks, in a rule whose conditions begin in line 11. */
  static List<String> unknownWords(String conditions) {
    RuleFile file = file("rule \"mine-slow: slow\"\nwhen\n" + conditions + "\nthen\nend\n");
    return said(RuleCheck.neverMatching(List.of(file), Project.ORSAK.catalog()));
  }

  /** Words that the catalog lacks, in a conclusion that begins in line 13. */
  static List<String> unknownEnds(String conclusion) {
    String rule = "rule \"mine-slow: slow\"\nwhen\n  $seen: Event()\nthen\n";
    RuleFile file = file(rule + conclusion + "\nend\n");
    return said(RuleCheck.neverMatching(List.of(file), Project.ORSAK.catalog()));
  }

  /** Rules that begin in line 9. */
  static List<String> errors(String rules) {
    return said(RuleCheck.problems(List.of(file(rules)), Project.ORSAK.catalog()));
  }

  private static RuleFile file(String rules) {
    return new RuleFile("slow.drl", "mine/slow.drl", HEADER + rules);
  }

  private static List<String> said(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::toString).toList();
  }
}
