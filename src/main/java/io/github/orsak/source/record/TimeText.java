package io.github.orsak.source.record;

import io.github.orsak.source.options.DateOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Times of programs that write them in one way only, in the way in which every record may write
 * them, ISO 8601. What is no such time stays as it is, so that it can be told.
 */
public final class TimeText {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}(?:\\.[0-9]{1,12})?");

  private TimeText() {}

  /**
   * A time that counts from 1970.
   *
   * @param text a number, with or without a fraction
   * @param inASecond how many of what it counts make a second
   */
  public static String sinceEpoch(String text, long inASecond) {
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    BigDecimal seconds =
        new BigDecimal(text).divide(BigDecimal.valueOf(inASecond), 9, RoundingMode.DOWN);
    BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
    try {
      return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue()).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** A time with the month first, as in {@code 03/01/2021 08:05:00.123 AM}. */
  public static String monthFirst(String text) {
    return WrittenTime.parse(text)
        .flatMap(
            written ->
                written
                    .in(DateOrder.MDY)
                    .map(
                        time ->
                            time + written.offset().map(offset -> offset.toString()).orElse("")))
        .orElse(text);
  }
}
