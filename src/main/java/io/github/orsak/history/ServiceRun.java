package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One life of the connector service on one host, from its start to its stop or to the next start.
 *
 * @param host the host
 * @param index its number on the host, from 0 for what ran when the log began
 * @param started when it started; empty for the run the log began in
 * @param first when it started, or the first event of the service in the log
 * @param last the last event of the service in it
 * @param ending how it ended
 * @param endedAt the stop, or the next start; empty while it runs
 * @param downloads successful downloads in it
 * @param firstDownload the first of them
 * @param lastSuccess the last success of the service in it
 * @param startFault the fault that its start carried, or {@code none}
 * @param retrievalErrors failures to retrieve the enrolment certificate in it
 * @param samples its start and its end
 */
public record ServiceRun(
    String host,
    int index,
    Optional<Instant> started,
    Instant first,
    Instant last,
    Ending ending,
    Optional<Instant> endedAt,
    long downloads,
    Optional<Instant> firstDownload,
    Optional<Instant> lastSuccess,
    String startFault,
    long retrievalErrors,
    List<Event> samples)
    implements Fact {

  /** How a run ends. */
  public enum Ending {
    /** The service logged that it stopped. */
    STOPPED,
    /** It started again without having stopped: the process died. */
    DIED,
    /** The log ends while it runs. */
    RUNNING
  }

  public ServiceRun {
    samples = List.copyOf(samples);
  }

  /** When it ended. */
  @Override
  public Optional<Instant> overAt() {
    return endedAt;
  }

  /** Whether the log shows its start and that start lies between these times, ends included. */
  public boolean startedBetween(Instant from, Instant to) {
    return started.map(start -> !start.isBefore(from) && !start.isAfter(to)).orElse(false);
  }

  /** Whether the log shows its start, and that within so many minutes of another fact. */
  public boolean startedNear(Fact other, long minutes) {
    return started.map(start -> other.near(start, start, minutes)).orElse(false);
  }

  /** Whether it had been started at least so many minutes ago at this time. */
  public boolean upFor(long minutes, Instant time) {
    return started
        .map(start -> !start.plus(Duration.ofMinutes(minutes)).isAfter(time))
        .orElse(false);
  }

  /** Whole minutes from its start to its last success; 0 when it never succeeded. */
  public long steadyMinutes() {
    return lastSuccess.map(success -> Duration.between(first, success).toMinutes()).orElse(0L);
  }
}
