package io.github.orsak.source.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as scenarios write them: {@code +5m}, {@code 90s}, {@code +1h30m}. */
final class Offset {

  private static final Pattern WHOLE = Pattern.compile("([+-]?)((?:[0-9]{1,9}(?:ms|s|m|h|d))+)");
  private static final Pattern PART = Pattern.compile("([0-9]+)(ms|s|m|h|d)");

  private Offset() {}

  /** An offset from the start, which has a sign. */
  static Optional<Duration> signed(String text) {
    return text.startsWith("+") || text.startsWith("-") ? parse(text) : Optional.empty();
  }

  /** A span without a sign. */
  static Optional<Duration> span(String text) {
    return text.startsWith("+") || text.startsWith("-") ? Optional.empty() : parse(text);
  }

  private static Optional<Duration> parse(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(whole.group(2));
    while (part.find()) {
      sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
    }
    return Optional.of(whole.group(1).equals("-") ? sum.negated() : sum);
  }

  private static Duration duration(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
