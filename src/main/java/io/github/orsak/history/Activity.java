package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that one operation of one product did on one host, whether it failed or not.
 *
 * @param host the host
 * @param operation the operation
 * @param product the id of the catalog that knows its events, such as {@code connector-legacy}
 * @param actor which program logs it
 * @param successes how many succeeded
 * @param failures how many failed
 * @param vague how many of them carried no fault that names a cause
 * @param identified how many successes named a device as Intune names one
 * @param first the first observation
 * @param last the last observation
 * @param firstSuccess the first success, if any
 * @param lastSuccess the last success, if any
 * @param flows what came through for each CA and template
 * @param samples the last success, or the last observation
 */
public record Activity(
    String host,
    String operation,
    String product,
    Actor actor,
    long successes,
    long failures,
    long vague,
    long identified,
    Instant first,
    Instant last,
    Optional<Instant> firstSuccess,
    Optional<Instant> lastSuccess,
    List<Traffic> flows,
    List<Event> samples)
    implements Fact, Answering {

  public Activity {
    flows = List.copyOf(flows);
    samples = List.copyOf(samples);
  }

  @Override
  public Optional<Instant> successAfter(Instant time) {
    return successAfter(Scope.host(host), time);
  }

  /** Its first success of this scope after this time. */
  public Optional<Instant> successAfter(Scope scope, Instant time) {
    return flows.stream()
        .filter(flow -> scope.counts(flow.scope()))
        .flatMap(flow -> flow.successAfter(time).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether it succeeded within so many minutes after this time. */
  public boolean succeededWithin(long minutes, Instant time) {
    return successAfter(time)
        .filter(success -> !success.isAfter(time.plus(Duration.ofMinutes(minutes))))
        .isPresent();
  }

  /** Whether it succeeded after the one time and before the other. */
  public boolean succeededBetween(Instant from, Instant to) {
    return successAfter(from).filter(success -> success.isBefore(to)).isPresent();
  }

  /** Whether it still succeeded so many minutes after the last success of another that had one. */
  public boolean outlives(Activity other, long minutes) {
    return other.lastSuccess.filter(end -> stillSucceeds(minutes, end)).isPresent();
  }

  /**
   * Whether it succeeded for so many minutes from its first success after this time on, and another
   * one, which had succeeded before, did not meanwhile.
   */
  public boolean goesOnWithout(Activity other, long minutes, Instant time) {
    return other.succeededBefore(time)
        && successAfter(time)
            .filter(begin -> stillSucceeds(minutes, begin))
            .filter(begin -> !other.succeededBetween(time, begin.plus(Duration.ofMinutes(minutes))))
            .isPresent();
  }

  private boolean stillSucceeds(long minutes, Instant time) {
    Instant end = time.plus(Duration.ofMinutes(minutes));
    return lastSuccess.filter(last -> !last.isBefore(end)).isPresent();
  }

  /** It is about the whole log. */
  @Override
  public Optional<Instant> overAt() {
    return Optional.empty();
  }
}
