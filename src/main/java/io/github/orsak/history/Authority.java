package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a certification authority under one name, on all hosts and whatever was asked of it.
 *
 * @param ca the name
 * @param successes certificates issued or revoked under it
 * @param failures requests that failed
 * @param first the first of both
 * @param last the last of both
 * @param firstSuccess the first success, if any
 * @param lastSuccess the last success, if any
 * @param samples the first success and the last, or the last failure
 */
public record Authority(
    String ca,
    long successes,
    long failures,
    Instant first,
    Instant last,
    Optional<Instant> firstSuccess,
    Optional<Instant> lastSuccess,
    List<Event> samples)
    implements Fact, Answering {

  public Authority {
    samples = List.copyOf(samples);
  }

  /** It is about the whole log. */
  @Override
  public Optional<Instant> overAt() {
    return Optional.empty();
  }
}
