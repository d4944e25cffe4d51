package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which one operation was used far more often than by chance: many times in minutes, or
 * many times as often as before. A device that fails again within minutes counts once.
 *
 * @param operation the operation
 * @param host the host, or empty for all hosts together
 * @param first its first event
 * @param last its last event so far
 * @param count how many events
 * @param failures how many of them failed
 * @param devices distinct devices; ten thousand stand for more
 * @param factor how many times the pace of the log before it, at its height; 0 where the log before
 *     is too short
 * @param tightest the shortest time in which twenty of its events came
 * @param due how many events the pause right before it would have brought at the usual pace
 * @param endedAt its last event, if the pace was slower afterwards, or nothing came at all
 * @param samples its first event and its last
 */
public record Surge(
    String operation,
    String host,
    Instant first,
    Instant last,
    long count,
    long failures,
    int devices,
    double factor,
    Duration tightest,
    double due,
    Optional<Instant> endedAt,
    List<Event> samples)
    implements Fact {

  public Surge {
    samples = List.copyOf(samples);
  }

  /** When the pace was slower again. */
  @Override
  public Optional<Instant> overAt() {
    return endedAt;
  }

  /** Whether twenty of its events came within so many minutes. */
  public boolean within(long minutes) {
    return tightest.compareTo(Duration.ofMinutes(minutes)) <= 0;
  }

  /** Whether it only makes up for a pause: half of it would have come then. */
  public boolean catchesUp() {
    return due * 2 >= count;
  }
}
