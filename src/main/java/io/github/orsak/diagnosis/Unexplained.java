package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import java.time.Instant;
import java.util.Optional;

/**
 * Failures that no diagnosis explains.
 *
 * @param episode the flow that failed
 * @param failures how many of its failures are left over
 * @param from when the first of these came
 * @param to when the last of these came
 */
public record Unexplained(Episode episode, long failures, Instant from, Instant to) {

  /** The same with so many fewer, unless none are left then. */
  public Optional<Unexplained> less(long some) {
    return some < failures
        ? Optional.of(new Unexplained(episode, failures - some, from, to))
        : Optional.empty();
  }
}
