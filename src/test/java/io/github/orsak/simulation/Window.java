package io.github.orsak.simulation;

/**
 * An interval in milliseconds since the log's start.
 *
 * @param from when it begins; negative: before the log does
 * @param to when it ends; {@link #OPEN}: not in this world
 */
record Window(long from, long to) {

  static final long OPEN = Long.MAX_VALUE;

  /** The same with another beginning. */
  Window from(long other) {
    return new Window(other, to);
  }

  /** The same, so much later. */
  Window later(long span) {
    return new Window(from + span, open() ? OPEN : to + span);
  }

  boolean open() {
    return to == OPEN;
  }
}
