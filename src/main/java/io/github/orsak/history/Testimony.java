package io.github.orsak.history;

import io.github.orsak.knowledge.catalog.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * What a program beside the connector failed at: alike events of one host.
 *
 * @param host the host, or empty
 * @param type what the catalog knows of the events
 * @param fault the canonical name of the fault that they carry
 * @param count how many there are
 * @param first the first of them
 * @param last the last of them
 * @param over when the operation succeeded after the last of them
 */
public record Testimony(
    String host,
    EventType type,
    String fault,
    long count,
    Observation first,
    Observation last,
    Optional<Instant> over) {

  /** The same, with one more event. */
  public Testimony and(Observation next) {
    return new Testimony(host, type, fault, count + 1, first, next, Optional.empty());
  }

  /** The same, with a success of its operation. */
  public Testimony until(Instant time) {
    return over.isPresent()
        ? this
        : new Testimony(host, type, fault, count, first, last, Optional.of(time));
  }
}
