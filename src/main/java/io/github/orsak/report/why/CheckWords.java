package io.github.orsak.report.why;

import io.github.orsak.diagnosis.nearmiss.Check;
import io.github.orsak.diagnosis.nearmiss.Comparison;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explainer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by how much a condition failed. */
final class CheckWords {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w+(?:\\.\\w+)+");
  private static final String FAULT = "fault";
  private static final Set<String> WANTED = Set.of("==", "in");
  // What has a word of its own; other fields are called as the rule calls them.
  private static final Set<String> COUNTED = Set.of("failures", "attempts", "devices", "successes");

  private final Explainer explainer;
  private final Language language;

  CheckWords(Explainer explainer, Language language) {
    this.explainer = explainer;
    this.language = language;
  }

  /** What was and what was needed; empty where the condition itself says it all. */
  Optional<String> told(Check check) {
    return check.comparison().map(this::told);
  }

  private String told(Comparison comparison) {
    Optional<Duration> outside = comparison.outside();
    if (outside.isPresent()) {
      String key = outside.get().isNegative() ? "whynot.before-window" : "whynot.after-window";
      return language.say(key, span(outside.get().abs()));
    }
    String field = comparison.field();
    String needed =
        comparison.needed().stream()
            .map(value -> value(field, value))
            .collect(Collectors.joining(", "));
    if (field.endsWith(FAULT) && WANTED.contains(comparison.operator())) {
      return language.say("whynot.code", value(field, comparison.actual()), needed);
    }
    if (COUNTED.contains(field) && comparison.actual() instanceof Number number) {
      boolean enough = comparison.operator().equals(">=");
      String count = language.say("whynot.count." + field, number);
      return language.say("whynot.count", count, enough ? needed : needed(comparison, needed));
    }
    String told =
        language.say(
            "whynot.is", field, value(field, comparison.actual()), needed(comparison, needed));
    return comparison
        .lead()
        .filter(lead -> !lead.isZero())
        .map(lead -> told + ", " + language.say("whynot.off", span(lead.abs())))
        .orElse(told);
  }

  private String needed(Comparison comparison, String value) {
    return switch (comparison.operator()) {
      case "==" -> value;
      case "!=" -> language.say("whynot.other", value);
      case ">=" -> language.say("whynot.at-least", value);
      case ">" -> language.say("whynot.more", value);
      case "<=" -> language.say("whynot.at-most", value);
      case "<" -> language.say("whynot.less", value);
      case "in" -> language.say("whynot.one-of", value);
      default -> comparison.operator() + " " + value;
    };
  }

  private String value(String field, Object value) {
    if (value instanceof Instant time) {
      return language.time(time);
    }
    String text = String.valueOf(value);
    if (field.endsWith(FAULT)) {
      return explainer.faultName(text);
    }
    return CONSTANT.matcher(text).matches() ? text.substring(text.lastIndexOf('.') + 1) : text;
  }

  /** A span of time in the two largest units that it has. */
  static String span(Duration span) {
    long[] amounts = {
      span.toDays(), span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart()
    };
    String[] units = {" d", " h", " min", " s"};
    StringBuilder text = new StringBuilder();
    int told = 0;
    for (int i = 0; i < amounts.length && told < 2; i++) {
      if (amounts[i] > 0) {
        text.append(told > 0 ? " " : "").append(amounts[i]).append(units[i]);
        told++;
      }
    }
    return told == 0 ? span.toMillis() + " ms" : text.toString();
  }
}
