package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time in which an operation, or the traffic between a host and Intune, failed and succeeded in
 * turn.
 *
 * @param host the host
 * @param operation the operation, of which only failures that name no cause count; or empty for all
 *     uploads and downloads, or {@link #EVERYTHING}
 * @param fault the fault of single devices that it is about, such as a challenge that came too
 *     late; or empty for all that name no cause
 * @param first the first failure
 * @param last the last failure
 * @param failures failures in it
 * @param successes successes in it
 * @param turns how often a failure followed a success of the same direction
 * @param devices distinct devices that failed; 0 where events name none
 * @param oneKind whether nine of ten failures are uploads of the results of one operation while
 *     those of others get through as often as does not come by chance
 * @param calmSince the first success after the last failure, if it has been calm since then
 * @param samples the first two failures and the last
 */
public record Flicker(
    String host,
    String operation,
    String fault,
    Instant first,
    Instant last,
    int failures,
    int successes,
    int turns,
    int devices,
    boolean oneKind,
    Optional<Instant> calmSince,
    List<Event> samples)
    implements Fact {

  /** Stands for all operations together. */
  public static final String EVERYTHING = "*";

  /** The operations of which all failures and successes together make the traffic of a host. */
  public static final Set<String> TRAFFIC = Set.of("UPLOAD", "DOWNLOAD");

  public Flicker {
    samples = List.copyOf(samples);
  }

  /** When it had become calm. */
  @Override
  public Optional<Instant> overAt() {
    return calmSince;
  }

  /** Whether it is about all uploads and downloads together. */
  public boolean traffic() {
    return operation.isEmpty();
  }

  /** Whether failures of an operation count in it. */
  public boolean covers(String other) {
    return traffic() ? TRAFFIC.contains(other) : operation.equals(other);
  }

  /** Whole minutes from the first failure to the last. */
  public long lastsMinutes() {
    return Duration.between(first, last).toMinutes();
  }

  /** How much failed. */
  public Share share() {
    return new Share(failures, successes);
  }

  @Override
  public Optional<Share> part() {
    return Optional.of(share());
  }

  /** How many of a hundred failed. */
  public int percentFailed() {
    return share().percent();
  }
}
