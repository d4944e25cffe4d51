package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Timeline;
import java.time.Instant;

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

  /** How many attempts of devices so many of its failures are: who tries again tries once. */
  public double attempts(long some) {
    return (double) some * episode.attempts() / episode.failures();
  }
}
