package io.github.orsak.source.options;

/**
 * How much of anything a file may make us hold, beside the user's {@link Caps}. An honest event
 * stays far below each of them; a hostile one costs a record, never the memory.
 */
public final class Limits {

  /** Bytes looked at to recognise format and encoding. */
  public static final int PREFIX = 64 * 1024;

  /** Characters of one JSON key. */
  public static final int NAME = 10_000;

  /** Characters of the records that wait until their input shows in which order its dates are. */
  public static final int WAITING = 32 * 1024 * 1024;

  /** Columns of a table. */
  public static final int COLUMNS = 1_000;

  /** Broken records in a row after which reading is given up. */
  public static final int BROKEN = 20_000;

  /** Levels of a YAML document. */
  public static final int YAML_DEPTH = 20;

  /** Characters of one YAML document, where each value counts for some more. */
  public static final int YAML = 8 * 1024 * 1024;

  /** Events that one YAML document may make, repetitions included. */
  public static final int BATCH = 100_000;

  /** Folders within folders. */
  public static final int FOLDER_DEPTH = 64;

  private Limits() {}
}
