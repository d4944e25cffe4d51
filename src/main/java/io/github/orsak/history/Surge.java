package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * A time in which one operation was used far more often than by chance.
 *
 * @param operation the operation
 * @param host the host, or empty for all hosts together
 * @param first its first event
 * @param last its last event so far
 * @param count how many events
 * @param failures how many of them failed
 * @param devices distinct devices in its first events
 * @param factor how many times the pace of the log before it; 0 where the log before is too short
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
    List<Event> samples)
    implements Fact {

  public Surge {
    samples = List.copyOf(samples);
  }
}
