package io.github.orsak.event;

/**
 * Where a record was read, so that a person can find it again.
 *
 * @param input the file, archive entry or stream, as the user named it
 * @param unit what the position counts
 * @param position the line or record, from 1, or the offset in bytes; 0 for the whole input
 * @param damaged whether this part of the input is known to be damaged, so that what was read there
 *     may never have been logged
 */
public record Place(String input, Unit unit, long position, boolean damaged) {

  /** What a position counts. */
  public enum Unit {
    LINE,
    RECORD,
    OFFSET,
    /** Nothing: the place is the whole input. */
    INPUT
  }

  /** The input as a whole. */
  public static Place input(String input) {
    return new Place(input, Unit.INPUT, 0, false);
  }

  /** A line of a text file. */
  public static Place line(String input, long line) {
    return new Place(input, Unit.LINE, line, false);
  }

  /** A record of a file that has no lines worth naming. */
  public static Place record(String input, long record) {
    return new Place(input, Unit.RECORD, record, false);
  }

  /** A byte of a binary file, counted from 0. */
  public static Place offset(String input, long offset) {
    return new Place(input, Unit.OFFSET, offset, false);
  }

  /** The same place, known to be damaged. */
  public Place withDamage() {
    return new Place(input, unit, position, true);
  }

  @Override
  public String toString() {
    String where =
        switch (unit) {
          case INPUT -> input;
          case LINE -> input + ":" + position;
          case RECORD -> input + " record " + position;
          case OFFSET -> input + " offset " + position;
        };
    return damaged ? where + " (damaged)" : where;
  }
}
