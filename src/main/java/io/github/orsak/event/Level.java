package io.github.orsak.event;

/** The severity scale of the Windows event log, in the order of its numbers 0 to 5. */
public enum Level {
  NOT_STATED,
  CRITICAL,
  ERROR,
  WARNING,
  INFORMATION,
  VERBOSE;

  private static final Level[] BY_NUMBER = values();

  /** The level with this number; a number outside the scale is not stated. */
  public static Level of(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : NOT_STATED;
  }
}
