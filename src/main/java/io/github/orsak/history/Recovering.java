package io.github.orsak.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that fails for some time and may work again. */
public interface Recovering {

  /** When it began to fail. */
  Instant first();

  /** When it failed last. */
  Instant last();

  /** When it first succeeded after its last failure, if it did. */
  Optional<Instant> recoveredAt();

  /** Whether it succeeded again. */
  default boolean recovered() {
    return recoveredAt().isPresent();
  }

  /** Whether the first success after it came after this time. */
  default boolean recoveredAfter(Instant time) {
    return recoveredAt().map(end -> end.isAfter(time)).orElse(false);
  }

  /** Whether the first success after it came within so many minutes of its last failure. */
  default boolean backWithin(long minutes) {
    Instant latest = last().plus(Duration.ofMinutes(minutes));
    return recoveredAt().map(time -> !time.isAfter(latest)).orElse(false);
  }

  /** Whether it was going on, or had ended less than so many minutes ago. */
  default boolean openAt(Instant time, long minutes) {
    return !first().isAfter(time)
        && recoveredAt()
            .map(end -> end.plus(Duration.ofMinutes(minutes)).isAfter(time))
            .orElse(true);
  }

  /** When the first of the two recovered, if one did. */
  default Optional<Instant> firstRecovery(Recovering other) {
    return Stream.of(recoveredAt(), other.recoveredAt())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether it had recovered before this time. */
  default boolean recoveredBefore(Instant time) {
    return recoveredAt().map(end -> end.isBefore(time)).orElse(false);
  }
}
