package io.github.orsak.history;

import io.github.orsak.history.CoverageFold.Totals;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Neighbouring cases of one expectation that share their fate. */
final class Streak {

  // With a tenth of the records missing, an answer may well be among them.
  private static final int TOLERATED_LOSS = 10;

  final State state;
  private final Totals before;
  private final long metBefore;
  private final long missedBefore;
  private final Distinct devices = new Distinct();
  private final Samples samples = new Samples();
  private int count;
  private int turns;
  private long during;
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

  private Streak(Streak original) {
    state = original.state;
    before = original.before;
    after = original.after;
    metBefore = original.metBefore;
    missedBefore = original.missedBefore;
    devices.addAll(original.devices);
    samples.addAll(original.samples);
    count = original.count;
    answeredAt = original.answeredAt;
  }

  /**
   * Those that stayed unanswered, joined where they are one {@linkplain Expectation#lasting
   * lasting} share; and those that were met, as they are.
   */
  static List<Streak> spells(List<Streak> streaks) {
    List<Streak> all = new ArrayList<>();
    List<Streak> pieces = new ArrayList<>();
    long met = 0;
    @Nullable Streak whole = null;
    for (Streak streak : streaks) {
      if (streak.state != State.UNMET) {
        all.add(streak);
        met += streak.state == State.MET ? streak.count : 0;
        continue;
      }
      if (whole != null && whole.share().endedBy(met)) {
        all.addAll(whole.lasting() ? List.of(whole) : pieces);
        pieces.clear();
        whole = null;
      }
      if (whole == null) {
        whole = new Streak(streak);
      } else {
        whole.absorb(streak, met);
      }
      pieces.add(streak);
      met = 0;
    }
    if (whole != null && whole.lasting()) {
      whole.answeredAt = whole.share().brokenBy(met) ? whole.answeredAt : Optional.empty();
      all.add(whole);
    } else {
      all.addAll(pieces);
    }
    return all;
  }

  private void absorb(Streak later, long met) {
    count += later.count;
    turns += met > 0 ? 1 : 0;
    during += met;
    devices.addAll(later.devices);
    samples.addAll(later.samples);
    after = later.after;
    answeredAt = later.answeredAt;
  }

  private Share share() {
    return new Share(count, during);
  }

  private boolean lasting() {
    Duration span = Duration.between(samples.first().time(), samples.last().time());
    return share().lasting(span, devices.count(), turns);
  }

  /** Whether nothing has come after it yet. */
  boolean waits() {
    return state != State.MET && answeredAt.isEmpty();
  }

  void add(ExpectationFold.Case item) {
    count++;
    devices.add(item.device());
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
        devices.count(),
        turns,
        during,
        metBefore,
        missedBefore,
        answeredAt,
        lossy ? loss : reason,
        samples.all());
  }

  /** Why an answer may have been lost, if so. */
  private Reason loss() {
    long missing = after.missing() - before.missing();
    long read = after.read() - before.read();
    return missing >= count && missing * TOLERATED_LOSS > read + missing
        ? Reason.RECORDS_MISSING
        : Reason.NONE;
  }
}
