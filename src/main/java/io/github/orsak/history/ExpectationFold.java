package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.history.CoverageFold.Totals;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.Succession;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows one succession on one host: what is still awaited, and what became of the rest. */
final class ExpectationFold {

  private final Succession succession;
  private final String host;
  private final String work;
  private final Deque<Case> awaited = new ArrayDeque<>();
  private final List<Streak> streaks = new ArrayList<>();
  private long met;
  private long missed;

  /** Something that raised the expectation. */
  record Case(Event event, String device, Totals before) {}

  /**
   * Begins to follow.
   *
   * @param work the operation that is asked for, or empty where that is not said
   */
  ExpectationFold(Succession succession, String host, String work) {
    this.succession = succession;
    this.host = host;
    this.work = work;
  }

  void raise(Observation seen, Totals totals) {
    awaited.add(new Case(seen.event(), seen.entities().device(), totals));
  }

  /** Takes an event that shows that the log goes on. */
  void goOn(Instant time, Totals totals) {
    while (!awaited.isEmpty() && deadline(awaited.peek()).isBefore(time)) {
      decide(awaited.remove(), totals);
    }
  }

  void answer(Observation seen, Totals totals) {
    goOn(seen.time(), totals);
    for (int i = streaks.size() - 1; i >= 0 && streaks.get(i).waits(); i--) {
      streaks.get(i).answeredAt = Optional.of(seen.time());
    }
    if (succession.match() != ScopeKind.DEVICE) {
      awaited.forEach(answered -> meet(answered, seen.time()));
      awaited.clear();
    } else {
      oldestMatching(seen.entities().device()).ifPresent(answered -> meet(answered, seen.time()));
    }
  }

  // A request that names nobody may be anyone's, so it is left to those who have none of their own.
  private Optional<Case> oldestMatching(String device) {
    return oldest(open -> open.device().equals(device))
        .or(() -> oldest(open -> device.isEmpty() || open.device().isEmpty()));
  }

  private Optional<Case> oldest(Predicate<Case> matching) {
    for (Iterator<Case> cases = awaited.iterator(); cases.hasNext(); ) {
      Case open = cases.next();
      if (matching.test(open)) {
        cases.remove();
        return Optional.of(open);
      }
    }
    return Optional.empty();
  }

  private void meet(Case answered, Instant time) {
    Streak streak = streakOf(State.MET, answered);
    streak.add(answered);
    streak.answeredAt = Optional.of(time);
    met++;
  }

  private void decide(Case silent, Totals now) {
    Streak streak = streakOf(State.UNMET, silent);
    // An answer between two that stay silent has not ended the silence.
    streak.answeredAt = streak.answeredAt.filter(silent.event().time()::isBefore);
    streak.add(silent);
    streak.after = now;
    missed++;
  }

  private Instant deadline(Case open) {
    return open.event().time().plus(succession.within());
  }

  // A case that concerns the whole host, such as a stop, is a story of its own.
  private Streak streakOf(State state, Case begin) {
    Streak last = lastStreak();
    if (last == null || last.state != state || succession.match() != ScopeKind.DEVICE) {
      last = new Streak(state, begin, met, missed);
      streaks.add(last);
    }
    return last;
  }

  private Streak lastStreak() {
    return streaks.isEmpty() ? null : streaks.get(streaks.size() - 1);
  }

  /** What became of it so far; {@code reach} is how far the log of the host goes. */
  List<Expectation> expectations(Instant reach) {
    List<Expectation> all = new ArrayList<>();
    told().stream()
        .map(streak -> streak.toExpectation(succession.name(), host, work))
        .filter(this::meant)
        .forEach(all::add);
    if (!awaited.isEmpty()) {
      Streak open = new Streak(State.UNDETERMINED, awaited.peek(), met, missed);
      awaited.forEach(open::add);
      open.reason = reach.isAfter(deadline(awaited.peek())) ? Reason.ACTOR_SILENT : Reason.LOG_ENDS;
      Optional.of(open.toExpectation(succession.name(), host, work))
          .filter(this::meant)
          .ifPresent(all::add);
    }
    return all;
  }

  // Whatever concerns the whole host, such as a stop, is a story of its own.
  private List<Streak> told() {
    return succession.match() == ScopeKind.DEVICE ? Streak.spells(streaks) : streaks;
  }

  // Where it was never met, the log may leave answers out: then it only counts as not having come.
  private boolean meant(Expectation expectation) {
    return expectation.before() > 0 || !succession.habitual() || expectation.state() == State.UNMET;
  }
}
