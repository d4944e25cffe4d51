package io.github.orsak.drl;

import io.github.orsak.drl.errors.DeadConditions;
import io.github.orsak.drl.errors.VocabularyCheck;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at rule files without firing them, for those who write and review rules. */
public final class RuleCheck {

  private RuleCheck() {}

  /** What keeps files from compiling, and what in them can never match; empty if they are sound. */
  public static List<RuleProblem> problems(List<RuleFile> files, Catalog catalog) {
    List<RuleProblem> problems = new ArrayList<>();
    if (!files.isEmpty()) {
      RuleCompiler.compile(files, "check", problems);
      problems.addAll(neverMatching(files, catalog));
    }
    return problems;
  }

  /** The parts of a file; empty if it is not DRL. */
  public static Optional<Outline> outline(RuleFile file) {
    return OutlineReader.read(file).outline();
  }

  /** What compiles and can never match. */
  public static List<RuleProblem> neverMatching(List<RuleFile> files, Catalog catalog) {
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      outline(file)
          .ifPresent(
              outline -> {
                problems.addAll(VocabularyCheck.check(file, outline, catalog));
                problems.addAll(DeadConditions.check(file, outline));
              });
    }
    return problems;
  }
}
