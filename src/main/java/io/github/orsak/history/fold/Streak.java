package io.github.orsak.history.fold;

import io.github.orsak.history.Expectation;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import io.github.orsak.history.Share;
import io.github.orsak.history.fold.CoverageFold.Totals;
import io.github.orsak.history.fold.memory.Distinct;
import io.github.orsak.history.fold.memory.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
  private final Samples told = new Samples();
  private int count;
  private long passed;
  private final long firstNumber;
  private long lastNumber;
  Totals after;
  Reason reason = Reason.NONE;
  Optional<Instant> answeredAt = Optional.empty();

  Streak(State state, ExpectationFold.Case begin, long metBefore, long missedBefore) {
    this.state = state;
    this.before = begin.before();
    this.after = begin.before();
    this.metBefore = metBefore;
    this.missedBefore = missedBefore;
    this.firstNumber = begin.number();
  }

  /** The same, to be changed apart from this one. */
  Streak copy() {
    Streak copy = new Streak(this);
    copy.absorb(this);
    return copy;
  }

  private Streak(Streak begin) {
    state = begin.state;
    before = begin.before;
    metBefore = begin.metBefore;
    missedBefore = begin.missedBefore;
    firstNumber = begin.firstNumber;
  }

  /** Takes a later one in, which stays as it is. */
  void absorb(Streak later) {
    count += later.count;
    lastNumber = later.lastNumber;
    devices.addAll(later.devices);
    samples.addAll(later.samples);
    told.addAll(later.samples);
    after = later.after;
    answeredAt = later.answeredAt;
  }

  /** How many cases were raised between this one and a later one. */
  long gapTo(Streak later) {
    return later.firstNumber - lastNumber - 1;
  }

  /** How many cases were raised after it, of so many in all. */
  long followers(long raised) {
    return raised - lastNumber - 1;
  }

  /** Whether the other one is a part of it. */
  boolean covers(Streak other) {
    return firstNumber <= other.firstNumber && other.lastNumber <= lastNumber;
  }

  // All that was raised between the first of them and the last and is not among them was met.
  Share share() {
    return new Share(count, lastNumber - firstNumber + 1 - count);
  }

  boolean lasting() {
    Duration span = Duration.between(samples.first().time(), samples.last().time());
    return share().lasting(span, devices.count());
  }

  /** Whether nothing has come after it yet. */
  boolean waits() {
    return state != State.MET && answeredAt.isEmpty();
  }

  /**
   * Passes over as many of its first cases as answers came since the first was raised and went to
   * older ones: where neither names anybody, an answer that is missing from the log lets all later
   * ones count for the request before theirs, until the last get none.
   */
  void passOver(long answers) {
    if (count == 0) {
      passed = answers;
    }
  }

  /** Whether it holds more than it passes over. */
  boolean tells() {
    return count > passed;
  }

  void add(ExpectationFold.Case item) {
    if (count >= passed) {
      told.add(item.event());
    }
    count++;
    lastNumber = item.number();
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
        told.first().time(),
        told.last().time(),
        count - (int) passed,
        devices.count(),
        state == State.UNMET ? share().worked() : 0,
        metBefore,
        missedBefore,
        answeredAt,
        lossy ? loss : reason,
        told.all());
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
