package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * A cause that failures would show if they went on: too few were seen, or for too short a time.
 *
 * <p>It is no hypothesis: it explains nothing, and it is told only while nothing else explains its
 * failures.
 *
 * @param cause the cause's id
 * @param episode what was seen so far
 * @param minutes for how many more minutes the same would have to go on; 0 if time is not what is
 *     missing
 * @param attempts how many more attempts would have to fail; 0 if they are not what is missing
 */
public record Pending(String cause, Episode episode, long minutes, int attempts) {

  /** Orders them by time, then by cause and scope. */
  public static final Comparator<Pending> ORDER =
      Comparator.comparing((Pending one) -> one.episode().first())
          .thenComparing(Pending::cause)
          .thenComparing(one -> one.episode().scope());

  /** A cause that failures show only after so many minutes. */
  public static Pending untilMinutes(String cause, Episode episode, long needed) {
    Instant due = episode.first().plus(Duration.ofMinutes(needed));
    long seconds = Duration.between(episode.last(), due).toSeconds();
    return new Pending(cause, episode, Math.max(1, (seconds + 59) / 60), 0);
  }

  /** A cause that only so many attempts show. */
  public static Pending untilAttempts(String cause, Episode episode, int needed) {
    return new Pending(cause, episode, 0, Math.max(1, needed - episode.attempts()));
  }
}
