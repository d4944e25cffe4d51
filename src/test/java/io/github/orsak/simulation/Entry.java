package io.github.orsak.simulation;

/**
 * One thing a connector logged.
 *
 * @param time the true time, in milliseconds since the log's start
 * @param stamp the time by the server's own clock
 * @param server who logged it
 * @param dialect the generation of its connector then
 */
record Entry(
    long time, long stamp, Server server, Dialect dialect, Step step, Reason reason, Who who) {

  int id() {
    return step.id(dialect);
  }
}
