package io.github.orsak.source.record;

import io.github.orsak.source.options.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as programs show it to people: {@code 27.10.2021 12:28:26}, {@code 10/7/2016 06:38:24 PM},
 * {@code 27.10.2021 1.39.42}.
 *
 * @param numbers the three numbers of the date in their order
 * @param dotted whether dots stand between them, which only places that put the day first do
 * @param american whether it is written as in the United States and hardly anywhere else: {@code
 *     4/8/2024 9:05:00 AM}, with slashes, no zeros in front and half a day
 * @param clock the time of day
 * @param offset the offset from UTC, if it is stated
 */
record WrittenTime(
    List<Integer> numbers,
    boolean dotted,
    boolean american,
    LocalTime clock,
    Optional<ZoneOffset> offset) {

  // Some languages of Windows put a narrow or unbreakable space before AM and PM.
  private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";

  private static final Pattern WHOLE =
      Pattern.compile(
          "([0-9]{1,4})([./-])SPACE?([0-9]{1,2})\\2SPACE?([0-9]{1,4})[.,]?(?:SPACE+|T)"
                  .replace("SPACE", SPACE)
              + "([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
              + "(?:SPACE*([AaPp])\\.?SPACE?[Mm]\\.?)?".replace("SPACE", SPACE)
              + "(?:SPACE*(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?".replace("SPACE", SPACE));

  private static final int LONGEST = 60;

  /** Reads the text, or finds that it is no such time. */
  static Optional<WrittenTime> parse(String text) {
    String time = text.strip();
    Matcher matcher = WHOLE.matcher(time);
    if (time.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      List<Integer> numbers = List.of(number(matcher, 1), number(matcher, 3), number(matcher, 4));
      boolean dotted = matcher.group(2).equals(".");
      return Optional.of(
              new WrittenTime(numbers, dotted, american(matcher), clock(matcher), offset(matcher)))
          .filter(read -> !read.orders().isEmpty());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean american(Matcher matcher) {
    boolean bare = !matcher.group(1).startsWith("0") && !matcher.group(3).startsWith("0");
    return bare && matcher.group(2).equals("/") && matcher.group(9) != null;
  }

  private static LocalTime clock(Matcher matcher) {
    String half = matcher.group(9);
    int hour = number(matcher, 5);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String fraction = matcher.group(8);
    int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    return LocalTime.of(hour, number(matcher, 6), number(matcher, 7), nano);
  }

  private static Optional<ZoneOffset> offset(Matcher matcher) {
    return Optional.ofNullable(matcher.group(10))
        .map(text -> Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The orders in which the numbers make a date. */
  List<DateOrder> orders() {
    return Arrays.stream(DateOrder.values()).filter(order -> in(order).isPresent()).toList();
  }

  /** Whether different orders make different dates of it. */
  boolean ambiguous() {
    return orders().stream().map(order -> in(order).orElseThrow()).distinct().count() > 1;
  }

  /** The time in this order, if it makes one. */
  Optional<LocalDateTime> in(DateOrder order) {
    return order
        .date(numbers.get(0), numbers.get(1), numbers.get(2))
        .map(date -> date.atTime(clock));
  }
}
