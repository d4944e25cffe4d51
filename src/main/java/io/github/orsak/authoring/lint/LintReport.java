package io.github.orsak.authoring.lint;

import io.github.orsak.authoring.Workbench;
import io.github.orsak.report.json.Json;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Findings as text for people and as JSON for programs. */
public final class LintReport {

  /** Names the shape of the JSON and its version. */
  public static final String FORMAT = "orsak-lint/1";

  private static final int INDENT = 2;

  private LintReport() {}

  /** The findings by convention, with why it matters and how to mend it. */
  public static String text(List<Finding> findings, List<Workbench> benches, TextStyle style) {
    Paper paper = new Paper(style);
    for (Convention convention : Convention.values()) {
      List<Finding> broken =
          findings.stream().filter(finding -> finding.convention() == convention).toList();
      if (!broken.isEmpty()) {
        convention(convention, broken, paper);
      }
    }
    Map<Severity, Long> counts = Lint.count(findings);
    paper.put(
        0,
        Ink.PLAIN,
        counted(counts.getOrDefault(Severity.ERROR, 0L), "error")
            + ", "
            + counted(counts.getOrDefault(Severity.WARNING, 0L), "warning")
            + " in "
            + counted(sum(benches, bench -> bench.rules().size()), "rule file")
            + ", "
            + counted(sum(benches, bench -> bench.causes().size()), "cause")
            + " and "
            + counted(scenarios(benches), "scenario"));
    return paper.toString();
  }

  private static void convention(Convention convention, List<Finding> broken, Paper paper) {
    String severity = word(convention.severity());
    paper.put(
        0,
        Ink.STRONG,
        convention.number() + " " + severity + ": it must hold that " + convention.title());
    for (Finding finding : broken) {
      String end = finding.what().endsWith(".") ? "" : ".";
      paper.item(INDENT, Ink.PLAIN, finding.place() + ": " + finding.what() + end);
    }
    paper.put(INDENT, "Why   ", Ink.FAINT, Ink.FAINT, convention.why());
    paper.put(INDENT, "Mend  ", Ink.FAINT, Ink.PLAIN, convention.mend());
    paper.blank();
  }

  private static long sum(List<Workbench> benches, ToLongFunction<Workbench> count) {
    return benches.stream().mapToLong(count).sum();
  }

  // Folders of rules that lie side by side share their scenarios.
  private static long scenarios(List<Workbench> benches) {
    Map<String, Integer> counts = new HashMap<>();
    benches.forEach(bench -> counts.put(bench.scenarioPlace(""), bench.scenarioCount()));
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The findings as JSON. */
  public static String json(List<Finding> findings) {
    Map<Severity, Long> counts = Lint.count(findings);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("errors", counts.getOrDefault(Severity.ERROR, 0L));
    tree.put("warnings", counts.getOrDefault(Severity.WARNING, 0L));
    List<Object> list = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("number", finding.convention().number());
      entry.put("severity", word(finding.convention().severity()));
      entry.put("file", finding.file());
      entry.put("line", finding.line());
      entry.put("what", finding.what());
      entry.put("why", finding.convention().why());
      entry.put("mend", finding.convention().mend());
      list.add(entry);
    }
    tree.put("findings", list);
    return Json.of(tree);
  }

  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
