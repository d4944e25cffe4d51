package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Something that is so in a case, with the events that show it. */
public sealed interface Fact
    permits Observation,
        Sighting,
        Episode,
        Expectation,
        ServiceRun,
        Restarts,
        Activity,
        Authority,
        Surge,
        Silence,
        Flicker,
        Blackout,
        Reissue {

  /** When it began. */
  Instant first();

  /** When it was last seen. */
  Instant last();

  /**
   * When it was over: the first sign that what it says holds no longer. Empty while nothing shows
   * that, and for what is never over, such as that something happened. A cause that follows from a
   * fact is over when the fact is, unless its rule says otherwise.
   */
  Optional<Instant> overAt();

  /** When the second of the two was over, if both are. */
  default Optional<Instant> overWith(Fact other) {
    return overAt()
        .flatMap(mine -> other.overAt().map(theirs -> mine.isAfter(theirs) ? mine : theirs));
  }

  /** When it was over, or else when the other was, but not before this was last seen. */
  default Optional<Instant> overOr(Fact other) {
    return overAt()
        .or(() -> other.overAt().map(theirs -> theirs.isBefore(last()) ? last() : theirs));
  }

  /** When the last of this and the others was over, if all are. */
  default Optional<Instant> overWithAll(Collection<? extends Fact> others) {
    return latest(overAt(), others);
  }

  /** When the last of this, another and all these was over, if all are. */
  default Optional<Instant> overWith(Fact other, Collection<? extends Fact> more) {
    return latest(overWith(other), more);
  }

  private static Optional<Instant> latest(
      Optional<Instant> end, Collection<? extends Fact> others) {
    Optional<Instant> last = end;
    for (Fact other : others) {
      last = last.flatMap(mine -> other.overAt().map(its -> mine.isAfter(its) ? mine : its));
    }
    return last;
  }

  /** A few events a person can look up: the first ones and the last. */
  List<Event> samples();

  /** Whether the two come within this many minutes of each other. */
  default boolean near(Fact other, long minutes) {
    return near(other.first(), other.last(), minutes);
  }

  /** Whether nothing shows that it was over within so many minutes. */
  default boolean lasts(long minutes) {
    return overAt()
        .map(end -> !end.isBefore(last().plus(Duration.ofMinutes(minutes))))
        .orElse(true);
  }

  /** Whether it was still seen so many minutes after the other one was last seen. */
  default boolean outlasts(Fact other, long minutes) {
    return !last().isBefore(other.last().plus(Duration.ofMinutes(minutes)));
  }

  /** Whether it comes within this many minutes of the time from one instant to another. */
  default boolean near(Instant from, Instant to, long minutes) {
    Duration slack = Duration.ofMinutes(minutes);
    return !first().isAfter(to.plus(slack)) && !from.isAfter(last().plus(slack));
  }

  /**
   * Whether it lasted for so many minutes, or lasts at this time and has done so as long; the time
   * is until when anything could have shown its end.
   */
  default boolean lastsFor(long minutes, Instant time) {
    return !overAt().orElse(time).isBefore(first().plus(Duration.ofMinutes(minutes)));
  }

  /** Whether it was still seen at this time or later, and had begun so many minutes after it. */
  default boolean comesWithin(long minutes, Instant time) {
    return !last().isBefore(time) && !first().isAfter(time.plus(Duration.ofMinutes(minutes)));
  }

  /** Whether it was over within so many minutes after it was last seen. */
  default boolean overWithin(long minutes) {
    return overAt()
        .filter(over -> !over.isAfter(last().plus(Duration.ofMinutes(minutes))))
        .isPresent();
  }

  /** When it was last seen, if that was so many minutes before this time. */
  default Optional<Instant> calmFor(long minutes, Instant time) {
    return Optional.of(last())
        .filter(seen -> !seen.plus(Duration.ofMinutes(minutes)).isAfter(time));
  }

  /** When it was over, if that was so many minutes before this time. */
  default Optional<Instant> overFor(long minutes, Instant time) {
    return overAt().filter(over -> !over.plus(Duration.ofMinutes(minutes)).isAfter(time));
  }

  /**
   * Whether the other came before this began, by more than so many minutes and at most by so many
   * others: what is so at other times as well does not tell why this is.
   */
  default boolean followsAfar(Fact other, long apart, long within) {
    return other.last().isBefore(first().minus(Duration.ofMinutes(apart)))
        && !other.last().isBefore(first().minus(Duration.ofMinutes(within)));
  }

  /**
   * Whether it was over, and the other lies between its beginning and its end, but for so many
   * minutes before and after.
   */
  default boolean spans(Fact other, long before, long after) {
    return !other.first().isBefore(first().minus(Duration.ofMinutes(before)))
        && overAt()
            .map(over -> !other.last().isAfter(over.plus(Duration.ofMinutes(after))))
            .orElse(false);
  }

  /**
   * The share, from 0 to 1, of its failures whose diagnostic code says otherwise than the event.
   * The event is believed, but less than one that agrees with itself.
   */
  default double doubtful() {
    return 0;
  }

  /** How much of what was tried failed, where that is neither next to nothing nor all of it. */
  default Optional<Share> part() {
    return Optional.empty();
  }

  /** {@link #first} in milliseconds since 1970, which Drools' temporal operators compare. */
  default long getFirstMillis() {
    return first().toEpochMilli();
  }

  /** Milliseconds from {@link #first} to {@link #last}. */
  default long getDurationMillis() {
    return last().toEpochMilli() - first().toEpochMilli();
  }
}
