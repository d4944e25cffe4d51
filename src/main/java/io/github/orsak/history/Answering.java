package io.github.orsak.history;

import java.time.Instant;
import java.util.Optional;

/** Something that succeeds over the whole log, now and then or never. */
public interface Answering {

  /** Its first success, if any. */
  Optional<Instant> firstSuccess();

  /** Its last success, if any. */
  Optional<Instant> lastSuccess();

  /** Whether it had succeeded before this time. */
  default boolean succeededBefore(Instant time) {
    return firstSuccess().map(success -> success.isBefore(time)).orElse(false);
  }

  /** Its first success, if that came after this time, or else its last one, if that did. */
  default Optional<Instant> successAfter(Instant time) {
    return succeededBefore(time) ? lastSuccess().filter(time::isBefore) : firstSuccess();
  }

  /** Whether it succeeded after this time. */
  default boolean succeededAfter(Instant time) {
    return lastSuccess().map(success -> success.isAfter(time)).orElse(false);
  }
}
