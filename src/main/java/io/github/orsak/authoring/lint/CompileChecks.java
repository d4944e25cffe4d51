package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.CATALOG_WORDS;
import static io.github.orsak.authoring.lint.Convention.COMPILES;
import static io.github.orsak.authoring.lint.Convention.KNOWLEDGE_LOADS;
import static io.github.orsak.authoring.lint.Convention.NAMES_EXIST;

import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether rules compile and knowledge loads. */
final class CompileChecks implements Lint.Check {

  private static final Pattern PLACED = Pattern.compile("(.+?)(?::(\\d+))?: (.*)");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    for (RuleProblem problem :
        RuleCheck.problems(bench.rules().stream().map(RuleSheet::file).toList(), bench.catalog())) {
      Convention convention =
          switch (problem.kind()) {
            case NAME -> NAMES_EXIST;
            case WORD -> CATALOG_WORDS;
            default -> COMPILES;
          };
      findings.add(new Finding(convention, problem.file(), problem.line(), problem.text()));
    }
    bench.knowledgeProblems().forEach(text -> findings.add(finding(KNOWLEDGE_LOADS, text)));
  }

  /** A finding out of a message that begins with its place. */
  static Finding finding(Convention convention, String message) {
    Matcher placed = PLACED.matcher(message);
    if (!placed.matches()) {
      return new Finding(convention, message, 0, message);
    }
    int line = placed.group(2) == null ? 0 : Integer.parseInt(placed.group(2));
    return new Finding(convention, placed.group(1), line, placed.group(3));
  }
}
