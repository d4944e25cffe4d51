package io.github.orsak.source;

/**
 * How much of anything a file may make us hold, beside the user's {@link Caps}. An honest event
 * stays far below each of them; a hostile one costs a record, never the memory.
 */
final class Limits {

  /** Bytes looked at to recognise format and encoding. */
  static final int PREFIX = 64 * 1024;

  /** Characters of one JSON key. */
  static final int NAME = 10_000;

  /** Characters of the records that wait until their input shows in which order its dates are. */
  static final int WAITING = 32 * 1024 * 1024;

  /** Columns of a table. */
  static final int COLUMNS = 1_000;

  /** Broken records in a row after which reading is given up. */
  static final int BROKEN = 20_000;

  static final int YAML_DEPTH = 20;

  /** Characters of one YAML document, where each value counts for some more. */
  static final int YAML = 8 * 1024 * 1024;

  /** Events that one YAML document may make, repetitions included. */
  static final int BATCH = 100_000;

  /** Folders within folders. */
  static final int FOLDER_DEPTH = 64;

  private Limits() {}
}
