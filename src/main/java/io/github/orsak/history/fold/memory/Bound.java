package io.github.orsak.history.fold.memory;

/**
 * How much is remembered of what a long log holds without end. The newest is kept, or what failed
 * most; how much was forgotten is counted and told.
 */
public enum Bound {
  /** Lives of the service, of each host. */
  SERVICE_RUNS(1_500),

  /** Times in which the service ended and started again and again, of each host. */
  RESTARTS(200),

  /** Rushes, of each operation and host. */
  SURGES(200),

  /** Hours without an event, of each program and host. */
  SILENCES(50),

  /** Times in which failures and successes took turns, of each operation and host. */
  FLICKERS(200),

  /** Times in which nothing got through to Intune, of each host. */
  BLACKOUTS(500),

  /** Requests that were served again and again. */
  REISSUES(2_000),

  /** Successes that are rare by nature, such as renewals, of each operation and host. */
  MILESTONES(100),

  /** What became of neighbouring cases of one succession, of each host. */
  STREAKS(500),

  /** Cases of one succession that wait for their answer, of each host. */
  AWAITED(20_000),

  /** Episodes that are over, of each operation, scope and fault; single failures apart. */
  EPISODES(500),

  /** Devices, users and serial numbers that are followed one by one. */
  FOLLOWED(8_000),

  /** Kinds of failures of programs beside the connector. */
  TESTIMONIES(1_000),

  /** Single events of a program beside the connector, of each host. */
  WITNESSED(500),

  /** Changes of one kind, such as installations, of each host. */
  CHANGES(100),

  /** Episodes of devices, users and serial numbers that rules reason over. */
  OF_A_CROWD(2_000);

  private final int most;

  Bound(int most) {
    this.most = most;
  }

  /** So many are remembered. */
  public int most() {
    return most;
  }
}
