package io.github.orsak.history;

import io.github.orsak.history.CoverageFold.Totals;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Neighbouring cases of one expectation that share their fate. */
final class Streak {

  // With a tenth of the records missing, an answer may well be among them.
  private static final int TOLERATED_LOSS = 10;

  final State state;
  private final Totals before;
  private final long metBefore;
  private final long missedBefore;
  private final Set<String> devices = new HashSet<>();
  private final Samples samples = new Samples();
  private int count;
  Totals after;
  Reason reason = Reason.NONE;
  Optional<Instant> answeredAt = Optional.empty();

  Streak(State state, ExpectationFold.Case begin, long metBefore, long missedBefore) {
    this.state = state;
    this.before = begin.before();
    this.after = begin.before();
    this.metBefore = metBefore;
    this.missedBefore = missedBefore;
  }

  void add(ExpectationFold.Case item) {
    count++;
    if (!item.device().isEmpty()) {
      devices.add(item.device());
    }
    samples.add(item.event());
  }

  Expectation toExpectation(String name, String host, String work) {
    Reason loss = state == State.UNMET ? loss() : Reason.NONE;
    boolean lossy = loss != Reason.NONE;
    return new Expectation(
        name,
        host,
        work,
        lossy ? State.UNDETERMINED : state,
        samples.first().time(),
        samples.last().time(),
        count,
        devices.size(),
        metBefore,
        missedBefore,
        answeredAt,
        lossy ? loss : reason,
        samples.all());
  }

  /** Why an answer may have been lost, if so. */
  private Reason loss() {
    if (after.breaks() > before.breaks()) {
      return Reason.LOG_CLEARED;
    }
    long missing = after.missing() - before.missing();
    long read = after.read() - before.read();
    return missing >= count && missing * TOLERATED_LOSS > read + missing
        ? Reason.RECORDS_MISSING
        : Reason.NONE;
  }
}
