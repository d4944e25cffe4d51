package io.github.orsak.simulation;

/**
 * An interval in milliseconds since the log's start.
 *
 * @param from when it begins; negative: before the log does
 * @param to when it ends; {@link #OPEN}: not in this world
 */
record Window(long from, long to) {

  static final long OPEN = Long.MAX_VALUE;

  boolean open() {
    return to == OPEN;
  }
}
