package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.history.ServiceRun.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service that ended and started again, always in the same way, without an hour of work between.
 *
 * @param host the host
 * @param ending how each run ended: it died, or it was stopped
 * @param first the stop that came first, or where the process died, the start before it did
 * @param last the last start
 * @param count how often it ended and started again
 * @param tightest the shortest time in which one start came, two starts, and so on; no more than
 *     twenty. The first does not count where a stop came first
 * @param calmSince the start of the first run since then that worked for an hour
 * @param samples the first two starts and the last
 */
public record Restarts(
    String host,
    Ending ending,
    Instant first,
    Instant last,
    int count,
    List<Duration> tightest,
    Optional<Instant> calmSince,
    List<Event> samples)
    implements Fact {

  public Restarts {
    tightest = List.copyOf(tightest);
    samples = List.copyOf(samples);
  }

  /** When a run began that lasted. */
  @Override
  public Optional<Instant> overAt() {
    return calmSince;
  }

  /** The most starts within so many minutes; twenty stand for more. */
  public int startsWithin(long minutes) {
    Duration window = Duration.ofMinutes(minutes);
    return (int) tightest.stream().filter(span -> span.compareTo(window) <= 0).count();
  }
}
