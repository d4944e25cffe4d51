package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An hour or more in which a program on a host logged nothing.
 *
 * @param host the host
 * @param actor the program, or empty for every program on the host
 * @param first its last event before
 * @param last its first event after, or how far the log of the host reaches
 * @param broken whether it was heard again
 * @param usual the gap between its events that is usual in the log
 * @param longest the longest gap between its events before
 * @param heard how often it was heard before
 * @param visits in how many intervals of five minutes it was heard before
 * @param since when it was heard first
 * @param hours the whole hours of the clock in it
 * @param known how many of them the log shows on an earlier day
 * @param due in how many of them something was to be expected, by those earlier days
 * @param others events of the other program meanwhile
 * @param samples the events around the silence
 */
public record Silence(
    String host,
    Optional<Actor> actor,
    Instant first,
    Instant last,
    boolean broken,
    Duration usual,
    Duration longest,
    long heard,
    long visits,
    Instant since,
    long hours,
    long known,
    double due,
    long others,
    List<Event> samples)
    implements Fact {

  public Silence {
    samples = List.copyOf(samples);
  }

  /** Whether it is this program that was silent, and not every program on the host. */
  public boolean of(Actor one) {
    return actor.equals(Optional.of(one));
  }

  /** When it was heard again, if it was. */
  public Optional<Instant> endedAt() {
    return broken ? Optional.of(last) : Optional.empty();
  }

  @Override
  public Optional<Instant> overAt() {
    return endedAt();
  }

  /** Whole minutes. */
  public long minutes() {
    return Duration.between(first, last).toMinutes();
  }

  /** Whether it ended at this time or at most so many minutes before. */
  public boolean endedWithin(long minutes, Instant time) {
    return !time.isBefore(last) && !time.isAfter(last.plus(Duration.ofMinutes(minutes)));
  }

  /** Whether it is at least half as long as another. */
  public boolean halfOf(Silence other) {
    return minutes() * 2 >= other.minutes();
  }

  /** Whether it is so many times as long as any gap before. */
  public boolean unlike(long times) {
    return longest.multipliedBy(times).compareTo(Duration.between(first, last)) <= 0;
  }

  /**
   * In how many intervals of five minutes it would have been heard in this time if it had been
   * heard as often as before. What was heard for less than an hour says too little: it counts as if
   * it had taken one.
   */
  public double missed() {
    Duration before = Duration.between(since, first);
    double minutes = Math.max(60, before.toMinutes());
    return visits * Duration.between(first, last).toMinutes() / minutes;
  }

  /** Whether it was heard before for at least as long as it is silent. */
  public boolean asLongHeard() {
    return !since.plus(Duration.between(first, last)).isAfter(first);
  }

  /** Whether the log has seen too few of its hours on earlier days to know what is usual then. */
  public boolean strange() {
    return 2 * known < hours;
  }

  /** Whether it is so many times as long as the gaps that are usual. */
  public boolean unusual(long times) {
    return usual.multipliedBy(times).compareTo(Duration.between(first, last)) <= 0;
  }
}
