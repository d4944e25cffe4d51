package io.github.orsak.source.record;

import io.github.orsak.event.Event;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Event ids and record ids in the spellings that exporters and spreadsheets give them. */
public final class Numbers {

  private static final Pattern DECIMAL_ZEROS = Pattern.compile("\\.0+$");

  /** Three digits after a comma, apostrophe or any kind of space, as in {@code 20,502}. */
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}(?:[, '\u00A0\u2009\u202F][0-9]{3})+");

  private static final int LONGEST = 24;

  private Numbers() {}

  /**
   * The event id: {@code 20502}, {@code 20502.0} or {@code "20,502"}. A larger number carries the
   * qualifiers in its high 16 bits, and those are dropped.
   */
  public static OptionalInt eventId(String text) {
    try {
      long number = Long.parseLong(plain(text));
      boolean fits = number <= 0xFFFF_FFFFL && number >= Integer.MIN_VALUE;
      return fits ? OptionalInt.of((int) (number & 0xFFFF)) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * The record id, or {@link Event#NO_RECORD_ID} when the text is none. Logs count from 1;
   * collectors write 0 where they know no number.
   */
  public static long recordId(String text) {
    if (text.isEmpty()) {
      return Event.NO_RECORD_ID;
    }
    try {
      long number = Long.parseLong(plain(text));
      return number > 0 ? number : Event.NO_RECORD_ID;
    } catch (NumberFormatException e) {
      return Event.NO_RECORD_ID;
    }
  }

  private static String plain(String text) {
    String number = text.strip();
    if (number.length() > LONGEST) {
      throw new NumberFormatException("too long");
    }
    if (isDigits(number)) {
      return number;
    }
    number = DECIMAL_ZEROS.matcher(number).replaceFirst("");
    return GROUPED.matcher(number).matches() ? number.replaceAll("[^0-9]", "") : number;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
