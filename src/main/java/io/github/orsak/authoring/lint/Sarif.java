package io.github.orsak.authoring.lint;

import static io.github.orsak.report.json.SarifLog.ordered;

import io.github.orsak.report.json.SarifLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as a log of the Static Analysis Results Interchange Format, which servers show beside
 * the code.
 */
public final class Sarif {

  private Sarif() {}

  /** The log as JSON. */
  public static String of(List<Finding> findings) {
    List<Object> rules = new ArrayList<>();
    for (Convention convention : Convention.values()) {
      Map<String, Object> rule = ordered("id", convention.number(), "name", name(convention));
      rule.put("shortDescription", Map.of("text", convention.title()));
      rule.put("fullDescription", Map.of("text", convention.why()));
      rule.put("help", Map.of("text", convention.mend()));
      rule.put("defaultConfiguration", Map.of("level", LintReport.word(convention.severity())));
      rules.add(rule);
    }
    List<Object> results = findings.stream().map(Sarif::result).toList();
    return SarifLog.of("orsak rules lint", rules, results);
  }

  private static Object result(Finding finding) {
    Map<String, Object> place = SarifLog.place(finding.file(), finding.line());
    Map<String, Object> result = ordered("ruleId", finding.convention().number());
    result.put("ruleIndex", finding.convention().ordinal());
    result.put("level", LintReport.word(finding.convention().severity()));
    result.put("message", Map.of("text", finding.what()));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    return result;
  }

  /** The constant's words as one, as the format wants names: {@code IdIsPath}. */
  private static String name(Convention convention) {
    return Stream.of(convention.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
