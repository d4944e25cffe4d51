package io.github.orsak.authoring.lint;

import io.github.orsak.report.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as a log of the Static Analysis Results Interchange Format, which servers show beside
 * the code.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
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
    Map<String, Object> driver = ordered("name", "orsak rules lint", "rules", rules);
    Map<String, Object> run = ordered("tool", Map.of("driver", driver), "results", results);
    Map<String, Object> log =
        ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.of(log);
  }

  private static Object result(Finding finding) {
    Map<String, Object> place = ordered("artifactLocation", Map.of("uri", uri(finding.file())));
    if (finding.line() > 0) {
      place.put("region", Map.of("startLine", finding.line()));
    }
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

  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toString();
    }
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
