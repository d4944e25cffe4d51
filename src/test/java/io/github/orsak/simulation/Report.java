package io.github.orsak.simulation;

/** A result on its way to Intune. */
final class Report {

  private final Kind kind;
  private final Client client;
  private final Who who;
  private final boolean good;
  private final Runnable received;
  private long due;
  private int tries;

  /**
   * @param good whether it reports a success
   * @param received what happens when Intune has it
   */
  Report(Kind kind, Client client, Who who, boolean good, long due, Runnable received) {
    this.kind = kind;
    this.client = client;
    this.who = who;
    this.good = good;
    this.due = due;
    this.received = received;
  }

  Kind kind() {
    return kind;
  }

  Client client() {
    return client;
  }

  Who who() {
    return who;
  }

  boolean good() {
    return good;
  }

  boolean due(long now) {
    return due <= now;
  }

  int tries() {
    return tries;
  }

  void received() {
    received.run();
  }

  /** Tries again later, and later each time. */
  void postpone(long now) {
    tries++;
    due = now + Math.min(40 * Span.MINUTE, Span.MINUTE << Math.min(tries, 6));
  }
}
