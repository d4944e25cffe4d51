package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Timeline;
import java.time.Instant;
import java.util.Optional;

/** How often something succeeded; several tracks read the number. */
final class SuccessCount {

  // The successes of all flows are followed, so each takes little room.
  private static final int SPANS = 32;

  // Only what comes and goes, or what a rule looks at, has many.
  private static final int RETURNS = 2_048;

  private final boolean timed;
  private final Unrest unrest;
  private final Timeline overTime = new Timeline(SPANS);
  private final Timeline returns = new Timeline(RETURNS);
  private Instant lastReturn = Instant.MIN;
  private long value;
  private Optional<Instant> last = Optional.empty();

  /**
   * Begins at 0.
   *
   * @param timed whether it can tell later when they were
   * @param unrest what else happens on the host; only what is timed looks at it
   */
  SuccessCount(boolean timed, Unrest unrest) {
    this.timed = timed;
    this.unrest = unrest;
  }

  void add(Instant time) {
    value++;
    last = Optional.of(time);
    if (timed) {
      overTime.add(time);
      if (unrest.since(lastReturn) || unrest.since(time)) {
        returns.add(time);
        lastReturn = time;
      }
    }
  }

  Timeline overTime() {
    return overTime.asItStands();
  }

  /** The first success after each event of the host that is not just another success. */
  Timeline returns() {
    return returns.asItStands();
  }

  Optional<Instant> last() {
    return last;
  }

  long value() {
    return value;
  }
}
