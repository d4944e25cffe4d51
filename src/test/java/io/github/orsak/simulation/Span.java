package io.github.orsak.simulation;

/** Spans of time in milliseconds. */
public final class Span {

  public static final long SECOND = 1_000;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  private Span() {}
}
