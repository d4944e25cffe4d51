package io.github.orsak.report.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The frame of a log of the Static Analysis Results Interchange Format.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifLog {

  private SarifLog() {}

  /**
   * A log of one run.
   *
   * @param tool what found the results
   * @param rules the kinds of results
   * @param results what was found
   */
  public static String of(String tool, List<?> rules, List<?> results) {
    Map<String, Object> driver = ordered("name", tool, "rules", rules);
    Map<String, Object> run = ordered("tool", Map.of("driver", driver), "results", results);
    Map<String, Object> log =
        ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.of(log);
  }

  /** A file, and a line of it unless that is 0. */
  public static Map<String, Object> place(String file, long line) {
    Map<String, Object> place = ordered("artifactLocation", Map.of("uri", uri(file)));
    if (line > 0) {
      place.put("region", Map.of("startLine", line));
    }
    return place;
  }

  private static String uri(String file) {
    try {
      Path path = Path.of(file);
      if (path.isAbsolute()) {
        return path.toUri().toString();
      }
      // What stands before a colon would be taken for a scheme.
      String relative = (file.contains(":") ? "./" : "") + file.replace('\\', '/');
      return new URI(null, null, relative, null).toString();
    } catch (InvalidPathException | URISyntaxException e) {
      // Entries of archives can be called whatever somebody likes.
      return URLEncoder.encode(file, StandardCharsets.UTF_8);
    }
  }

  /** A map of keys and values by turns, in their order. */
  public static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
