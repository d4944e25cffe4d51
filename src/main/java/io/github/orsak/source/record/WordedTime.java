package io.github.orsak.source.record;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that name their month in English, made into ISO 8601: those of Kibana, {@code Mar 1, 2021 @
 * 08:05:00.123} and {@code March 1st 2021, 08:05:00.123}, and those of mail, {@code Mon, 1 Mar 2021
 * 08:05:00 +00:00}.
 */
final class WordedTime {

  private static final String CLOCK = "(?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)";

  private static final Pattern KIBANA =
      Pattern.compile(
          "(?<month>[A-Z][a-z]{2})[a-z]* (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})(?: @|,) "
              + CLOCK
              + "(?<offset>)");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Z][a-z]{2}, *)?(?<day>[0-9]{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>[0-9]{4}) "
              + CLOCK
              + " ?(?<offset>Z|[+-][0-9]{2}:?[0-9]{2})");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private WordedTime() {}

  /** The same time in ISO 8601, if it is one. */
  static Optional<String> iso(String text) {
    for (Pattern pattern : new Pattern[] {KIBANA, MAIL}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(iso(matcher));
      }
    }
    return Optional.empty();
  }

  private static String iso(Matcher parts) {
    int month = MONTHS.indexOf(parts.group("month").toLowerCase(Locale.ROOT));
    if (month < 0 || month % 3 != 0) {
      throw new DateTimeException("no month");
    }
    return "%s-%02d-%02dT%s%s"
        .formatted(
            parts.group("year"),
            month / 3 + 1,
            Integer.parseInt(parts.group("day")),
            parts.group("clock"),
            parts.group("offset"));
  }
}
