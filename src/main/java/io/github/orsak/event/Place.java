package io.github.orsak.event;

/**
 * Where a record was read, so that a person can find it again.
 *
 * @param input the file, archive entry or stream, as the user named it
 * @param unit what the position counts
 * @param position the line or record, from 1, or the offset in bytes
 */
public record Place(String input, Unit unit, long position) {

  /** What a position counts. */
  public enum Unit {
    LINE,
    RECORD,
    OFFSET
  }

  /** A line of a text file. */
  public static Place line(String input, long line) {
    return new Place(input, Unit.LINE, line);
  }

  /** A record of a file that has no lines worth naming. */
  public static Place record(String input, long record) {
    return new Place(input, Unit.RECORD, record);
  }

  /** A byte of a binary file, counted from 0. */
  public static Place offset(String input, long offset) {
    return new Place(input, Unit.OFFSET, offset);
  }

  @Override
  public String toString() {
    return switch (unit) {
      case LINE -> input + ":" + position;
      case RECORD -> input + " record " + position;
      case OFFSET -> input + " offset " + position;
    };
  }
}
