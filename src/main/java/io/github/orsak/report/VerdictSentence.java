package io.github.orsak.report;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a cause's verdict with what a diagnosis is about. */
final class VerdictSentence {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private VerdictSentence() {}

  /**
   * @param sentence the verdict with placeholders in braces
   * @param unnamed stands for a name the log does not give
   */
  static String fill(String sentence, Diagnosis diagnosis, String unnamed) {
    Scope scope = diagnosis.scope();
    Map<String, String> names =
        Map.of(
            "host", scope.host(),
            "ca", scope.ca(),
            "template", scope.template(),
            "user", scope.user(),
            "device", scope.device(),
            "serial", scope.serial(),
            "devices", String.valueOf(devices(diagnosis)),
            "failures", String.valueOf(diagnosis.failures()));
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            gap -> {
              String name = names.getOrDefault(gap.group(1), gap.group());
              return Matcher.quoteReplacement(name.isEmpty() ? unnamed : name);
            });
  }

  private static int devices(Diagnosis diagnosis) {
    return diagnosis.confidence().items().stream()
        .map(Confidence.Item::evidence)
        .map(Evidence::fact)
        .filter(Episode.class::isInstance)
        .mapToInt(fact -> ((Episode) fact).devices())
        .max()
        .orElse(0);
  }
}
