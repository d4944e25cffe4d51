package io.github.orsak.event;

/**
 * Where a record was read, so that a person can find it again.
 *
 * @param input the file, archive entry or stream, as the user named it
 * @param unit what the position counts
 * @param position the line or record, from 1
 */
public record Place(String input, Unit unit, long position) {

  /** What a position counts. */
  public enum Unit {
    LINE,
    RECORD
  }

  /** A line of a text file. */
  public static Place line(String input, long line) {
    return new Place(input, Unit.LINE, line);
  }

  /** A record of a file that has no lines worth naming. */
  public static Place record(String input, long record) {
    return new Place(input, Unit.RECORD, record);
  }

  @Override
  public String toString() {
    return unit == Unit.LINE ? input + ":" + position : input + " record " + position;
  }
}
