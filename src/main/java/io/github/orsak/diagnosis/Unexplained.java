package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Timeline;
import java.time.Instant;
import java.util.Optional;

/**
 * Failures that no diagnosis explains.
 *
 * @param episode the flow that failed
 * @param failures how many of its failures are left over
 * @param from when the first of these came
 * @param to when the last of these came
 * @param times when each of these came
 */
public record Unexplained(
    Episode episode, long failures, Instant from, Instant to, Timeline times) {

  /** The same without those that are still left later, unless none remain then. */
  public Optional<Unexplained> less(Optional<Unexplained> later) {
    if (later.isEmpty()) {
      return Optional.of(this);
    }
    long fewer = failures - later.get().failures;
    return fewer > 0
        ? Optional.of(new Unexplained(episode, fewer, from, to, times.less(later.get().times)))
        : Optional.empty();
  }

  /** How many attempts of devices so many of its failures are: who tries again tries once. */
  public double attempts(long some) {
    return (double) some * episode.attempts() / episode.failures();
  }
}
