package io.github.orsak.history.fold.episode;

import java.time.Instant;

/** When something last happened on a host that is not just another success. */
final class Unrest {

  private Instant last = Instant.MIN;

  void at(Instant time) {
    last = time.isAfter(last) ? time : last;
  }

  /** Whether something happened at this time or later. */
  boolean since(Instant time) {
    return !last.isBefore(time) && last != Instant.MIN;
  }
}
