package io.github.orsak.diagnosis.nearmiss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a condition compared, as it was in a case.
 *
 * @param field what was looked at, as written
 * @param actual what it was
 * @param operator how it was compared, such as {@code >=}, {@code in} or {@code after[0s, 30m]}
 * @param needed what it was compared with; several for {@code in}
 */
public record Comparison(String field, Object actual, String operator, List<Object> needed) {

  private static final Pattern WINDOW =
      Pattern.compile("(after|before)\\[\\s*(\\w+)\\s*(?:,\\s*(\\w+)\\s*)?\\]");

  public Comparison {
    needed = List.copyOf(needed);
  }

  /** By how much a number misses; empty if no numbers were compared. */
  public Optional<Double> gap() {
    boolean strict = operator.equals("<") || operator.equals(">");
    return needed.stream()
        .filter(other -> actual instanceof Number && other instanceof Number)
        .map(other -> ((Number) other).doubleValue() - ((Number) actual).doubleValue())
        .map(gap -> Math.abs(gap) + (strict ? 1 : 0))
        .min(Double::compare);
  }

  /** How far a time lies before (negative) or behind what it was compared with. */
  public Optional<Duration> lead() {
    return needed.size() == 1 && actual instanceof Instant at && needed.get(0) instanceof Instant to
        ? Optional.of(Duration.between(to, at))
        : Optional.empty();
  }

  /**
   * How far a time lies before (negative) or behind the window that an operator such as {@code
   * after[0s, 30m]} leaves it.
   */
  public Optional<Duration> outside() {
    Matcher window = WINDOW.matcher(operator);
    if (!window.matches() || lead().isEmpty()) {
      return Optional.empty();
    }
    boolean after = window.group(1).equals("after");
    Duration lead = after ? lead().get() : lead().get().negated();
    Duration nearest = span(window.group(2));
    Duration farthest = window.group(3) == null ? nearest : span(window.group(3));
    Duration off = Duration.ZERO;
    if (lead.compareTo(nearest) < 0) {
      off = lead.minus(nearest);
    } else if (lead.compareTo(farthest) > 0) {
      off = lead.minus(farthest);
    }
    return off.isZero() ? Optional.empty() : Optional.of(after ? off : off.negated());
  }

  private static Duration span(String text) {
    if (text.endsWith("ms")) {
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    }
    return Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text.toUpperCase(Locale.ROOT));
  }
}
