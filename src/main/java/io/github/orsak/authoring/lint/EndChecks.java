package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.ENDS;

import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.Outline.Sense;
import io.github.orsak.drl.RuleScan;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what rules conclude can ever be over. */
final class EndChecks implements Lint.Check {

  // What happened, and what is so of the whole log, is never over.
  private static final Set<String> ENDLESS =
      Set.of("Event", "Observation", "Activity", "Authority");

  private static final Pattern CONCLUDED =
      Pattern.compile("Hypothesis\\.of\\(\\s*\"([^\"]*)\"((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern BINDING = Pattern.compile("\\$\\w+");
  private static final Pattern END = Pattern.compile("\\.(until|endedBy|inAMoment)\\(");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    for (RuleSheet sheet : bench.rules()) {
      for (Outline.Rule rule : sheet.rules()) {
        check(bench, sheet, rule, findings);
      }
    }
  }

  private static void check(
      Workbench bench, RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    Passage passage = rule.consequence();
    boolean ends = END.matcher(RuleScan.bare(passage.text())).find();
    Matcher concluded = CONCLUDED.matcher(RuleScan.withoutComments(passage.text()));
    while (!ends && concluded.find()) {
      if (!bench.note(concluded.group(1)) && endless(rule, concluded.group(2))) {
        findings.add(
            new Finding(
                ENDS,
                sheet.file().name(),
                passage.lineAt(concluded.start()),
                concluded.group(1)
                    + " follows from what has no end, and nothing says what ends it"));
      }
    }
  }

  // It is over when the fact is that comes last, whatever else is named before it.
  private static boolean endless(Outline.Rule rule, String arguments) {
    String last = arguments.substring(arguments.lastIndexOf(',') + 1);
    Matcher binding = BINDING.matcher(last);
    String name = binding.find() ? binding.group() : "";
    List<Outline.Pattern> named =
        rule.patterns().stream().filter(pattern -> pattern.binding().equals(name)).toList();
    return (named.isEmpty() ? rule.patterns() : named)
        .stream()
            .filter(pattern -> pattern.sense() == Sense.MATCH || pattern.sense() == Sense.GATHER)
            .allMatch(pattern -> ENDLESS.contains(pattern.type()));
  }
}
