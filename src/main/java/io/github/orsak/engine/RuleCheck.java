package io.github.orsak.engine;

import io.github.orsak.knowledge.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at rule files without firing them, for those who write and review rules. */
public final class RuleCheck {

  private RuleCheck() {}

  /**
   * What keeps files from compiling, and which names in them the catalog does not have; empty if
   * they are sound.
   */
  public static List<RuleProblem> problems(List<RuleFile> files, Catalog catalog) {
    List<RuleProblem> problems = new ArrayList<>();
    if (!files.isEmpty()) {
      RuleCompiler.compile(files, "check", problems);
      problems.addAll(unknownWords(files, catalog));
    }
    return problems;
  }

  /** The parts of a file; empty if it is not DRL. */
  public static Optional<Outline> outline(RuleFile file) {
    return OutlineReader.read(file).outline();
  }

  static List<RuleProblem> unknownWords(List<RuleFile> files, Catalog catalog) {
    return files.stream()
        .flatMap(
            file ->
                outline(file)
                    .map(outline -> VocabularyCheck.check(file, outline, catalog))
                    .orElse(List.of())
                    .stream())
        .toList();
  }
}
