package io.github.orsak.source.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a record states it.
 *
 * @param instant the time in UTC
 * @param zoned whether the text itself said in which zone it is
 */
public record Moment(Instant instant, boolean zoned) {

  /** Milliseconds since 1970 in UTC; an offset may follow and does not change the instant. */
  private static final Pattern MILLISECONDS =
      Pattern.compile("/Date\\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\\)/");

  /** Windows counts from 1601, so a time in that year is a field that was never filled. */
  private static final int FIRST_YEAR = 1602;

  private static final int LAST_YEAR = 9999;

  /**
   * Reads ISO 8601 with any number of fraction digits, {@code /Date(…)/}, or a time with its month
   * as an English word.
   *
   * <p>Written by hand because it runs once per event and a formatter costs more than the rest.
   *
   * @param zone the zone to assume when the text has none
   * @return empty when the text is no time, or one that no log can hold
   */
  public static Optional<Moment> parse(String text, ZoneId zone) {
    String time = text.strip();
    try {
      Moment moment = read(time, zone);
      int year = moment.instant.atOffset(ZoneOffset.UTC).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(moment);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Whether the text is a time with its month as a word. */
  public static boolean isWorded(String text) {
    try {
      return mayBeWorded(text) && WordedTime.iso(text.strip()).isPresent();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean mayBeWorded(String text) {
    return text.length() > 4 && text.length() < 60 && text.charAt(4) != '-';
  }

  private static Moment read(String time, ZoneId zone) {
    if (time.startsWith("/Date(")) {
      return milliseconds(time);
    }
    return iso(mayBeWorded(time) ? WordedTime.iso(time).orElse(time) : time, zone);
  }

  /** Whether the text is a time in any of the ways in which logs write one. */
  public static boolean isTime(String text) {
    return parse(text, ZoneOffset.UTC).isPresent() || WrittenTime.parse(text).isPresent();
  }

  private static Moment milliseconds(String time) {
    Matcher matcher = MILLISECONDS.matcher(time);
    if (!matcher.matches()) {
      throw new DateTimeException("no milliseconds");
    }
    return new Moment(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), true);
  }

  private static Moment iso(String time, ZoneId zone) {
    expect(time, 4, "-");
    expect(time, 7, "-");
    expect(time, 10, "Tt ");
    expect(time, 13, ":");
    int at = 16;
    int second = 0;
    int nano = 0;
    if (at < time.length() && time.charAt(at) == ':') {
      second = number(time, 17, 19);
      at = 19;
      if (at < time.length() && (time.charAt(at) == '.' || time.charAt(at) == ',')) {
        int end = endOfDigits(time, at + 1);
        nano = fraction(time, at + 1, end);
        at = end;
      }
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(time, 0, 4),
            number(time, 5, 7),
            number(time, 8, 10),
            number(time, 11, 13),
            number(time, 14, 16),
            second,
            nano);
    String offset = time.substring(at).strip();
    if (offset.isEmpty()) {
      return new Moment(local.atZone(zone).toInstant(), false);
    }
    return new Moment(local.toInstant(offset(offset)), true);
  }

  private static ZoneOffset offset(String text) {
    return text.equals("Z") || text.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static void expect(String text, int at, String characters) {
    if (characters.indexOf(text.charAt(at)) < 0) {
      throw new DateTimeException("not ISO 8601");
    }
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int fraction(String text, int from, int end) {
    int nano = 0;
    for (int i = from; i < from + 9; i++) {
      nano = nano * 10 + (i < end ? text.charAt(i) - '0' : 0);
    }
    return nano;
  }

  private static int number(String text, int from, int end) {
    int number = 0;
    for (int i = from; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
