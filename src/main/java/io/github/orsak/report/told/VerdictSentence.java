package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.report.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a cause's verdict with what a diagnosis is about. */
public final class VerdictSentence {

  /** The names that a verdict can have in braces. */
  public static final Set<String> PLACES =
      Set.of("host", "ca", "template", "user", "device", "serial", "devices", "failures", "hosts");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

  private VerdictSentence() {}

  /**
   * @param sentence the verdict with placeholders in braces
   * @param scope what it is about, as the log writes it
   * @param hosts the hosts that it is about, in words
   * @param language says that the log does not give a name
   */
  static String fill(
      String sentence, Diagnosis diagnosis, Scope scope, String hosts, Language language) {
    Map<String, String> names =
        Map.of(
            "host", scope.host(),
            "ca", scope.ca(),
            "template", scope.template(),
            "user", scope.user(),
            "device", scope.device(),
            "serial", scope.serial(),
            "devices", String.valueOf(devices(diagnosis)),
            "failures", String.valueOf(diagnosis.failures()),
            "hosts", hosts);
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            gap -> {
              String name = names.getOrDefault(gap.group(1), gap.group());
              String before = sentence.substring(0, gap.start());
              return Matcher.quoteReplacement(
                  name.isEmpty() ? unnamed(gap.group(1), before, language) : name);
            });
  }

  // "On the server (not named)", but "the server {host}" already has its noun.
  private static String unnamed(String what, String before, Language language) {
    String unnamed = language.say("unnamed");
    boolean bare =
        what.equals("host")
            && !before.toLowerCase(Locale.ROOT).endsWith(language.say("noun.host") + " ");
    return bare ? language.say("unnamed.host", unnamed) : unnamed;
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
