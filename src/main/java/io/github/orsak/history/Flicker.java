package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which traffic between a host and Intune failed and succeeded in turn.
 *
 * @param host the host
 * @param first the first failure
 * @param last the last failure
 * @param failures failures of uploads and downloads in it
 * @param successes successes of the same in it
 * @param turns how often a failure followed a success of the same direction
 * @param devices distinct devices that failed; 0 where events name none
 * @param calmSince the first success after the last failure, if it has been calm since then
 * @param samples the first two failures and the last
 */
public record Flicker(
    String host,
    Instant first,
    Instant last,
    int failures,
    int successes,
    int turns,
    int devices,
    Optional<Instant> calmSince,
    List<Event> samples)
    implements Fact {

  public Flicker {
    samples = List.copyOf(samples);
  }

  /** Whole minutes from the first failure to the last. */
  public long lastsMinutes() {
    return Duration.between(first, last).toMinutes();
  }

  /** How many of a hundred failed. */
  public int percentFailed() {
    return Math.round(100f * failures / (failures + successes));
  }
}
