package io.github.orsak.source.json.forensic;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of logs and programs in full, where a tool shortened them to save room: {@code MS Intune
 * Connector}, {@code MS-Intune-CertificateConnectors/Op}.
 */
final class ShortNames {

  /** What is short for a whole name. */
  private static final Map<String, String> WHOLE =
      Map.of("Sec", "Security", "Sys", "System", "App", "Application");

  /** What is short for a word of a name. */
  private static final Map<String, String> WORDS =
      Map.of(
          "MS",
          "Microsoft",
          "Win",
          "Windows",
          "Op",
          "Operational",
          "Svc",
          "Service",
          "Cert",
          "Certificate");

  private static final Pattern EDGE = Pattern.compile("(?<=[-/ ])|(?=[-/ ])");

  private ShortNames() {}

  /** The name in full; one that nothing is known to be short in comes back as it is. */
  static String full(String name) {
    return WHOLE.getOrDefault(
        name,
        List.of(EDGE.split(name)).stream()
            .map(word -> WORDS.getOrDefault(word, word))
            .collect(Collectors.joining()));
  }
}
