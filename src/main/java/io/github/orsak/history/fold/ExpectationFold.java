package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import io.github.orsak.history.Observation;
import io.github.orsak.history.fold.CoverageFold.Totals;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Succession;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows one succession on one host: what is still awaited, and what became of the rest. */
final class ExpectationFold {

  private final Succession succession;
  private final String host;
  private final String work;
  private final Memory memory;
  private final Deque<Case> awaited = new ArrayDeque<>();
  private final Newest<Streak> over;
  private @Nullable Streak latest;
  private final Lapses lapses;
  private long raised;
  private long undecided;
  private long met;
  private long missed;
  private long anonymous;

  /**
   * Something that raised the expectation.
   *
   * @param answers how many answers that may be anyone's had come before it
   */
  record Case(Event event, String device, Totals before, long number, long answers) {

    /** The same, numbered without so many that were raised before it and cannot be decided. */
    Case amongDecided(long undecided) {
      return new Case(event, device, before, number - undecided, answers);
    }
  }

  /**
   * Begins to follow.
   *
   * @param work the operation that is asked for, or empty where that is not said
   */
  ExpectationFold(Succession succession, String host, String work, Memory memory) {
    this.succession = succession;
    this.host = host;
    this.work = work;
    this.memory = memory;
    this.over = memory.newest(Bound.STREAKS);
    this.lapses = new Lapses(succession, memory);
  }

  void raise(Observation seen, Totals totals) {
    // Nothing decides what waits for a program that is silent.
    if (awaited.size() == Bound.AWAITED.most()) {
      awaited.remove();
      memory.forget(Bound.AWAITED, 1);
    }
    awaited.add(new Case(seen.event(), seen.entities().device(), totals, raised++, anonymous));
  }

  /** Takes an event that shows that the log goes on. */
  void goOn(Instant time, Totals totals) {
    while (!awaited.isEmpty() && deadline(awaited.peek()).isBefore(time)) {
      decide(awaited.remove(), totals);
    }
  }

  void answer(Observation seen, Totals totals) {
    goOn(seen.time(), totals);
    if (latest != null && latest.waits()) {
      latest.answeredAt = Optional.of(seen.time());
      Iterator<Streak> earlier = over.newestFirst();
      for (Streak streak = next(earlier);
          streak != null && streak.waits();
          streak = next(earlier)) {
        streak.answeredAt = Optional.of(seen.time());
      }
    }
    if (succession.match() != ScopeKind.DEVICE) {
      awaited.forEach(answered -> meet(answered, seen.time()));
      awaited.clear();
    } else {
      oldestMatching(seen.entities().device()).ifPresent(answered -> meet(answered, seen.time()));
    }
  }

  private static @Nullable Streak next(Iterator<Streak> streaks) {
    return streaks.hasNext() ? streaks.next() : null;
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
    anonymous += answered.device().isEmpty() ? 1 : 0;
    Streak streak = streakOf(State.MET, answered);
    streak.add(answered);
    streak.answeredAt = Optional.of(time);
    met++;
  }

  private void decide(Case silent, Totals now) {
    if (now.breaks() > silent.before().breaks()) {
      Streak lost = streakOf(State.UNDETERMINED, silent);
      lost.reason = Reason.LOG_CLEARED;
      lost.add(silent);
      undecided++;
      return;
    }
    Case known = silent.amongDecided(undecided);
    Streak streak = streakOf(State.UNMET, known);
    streak.passOver(known.device().isEmpty() ? anonymous - known.answers() : 0);
    // An answer between two that stay silent has not ended the silence.
    streak.answeredAt = streak.answeredAt.filter(silent.event().time()::isBefore);
    streak.add(known);
    streak.after = now;
    missed++;
  }

  private Instant deadline(Case open) {
    return open.event().time().plus(succession.within());
  }

  // A case that concerns the whole host, such as a stop, is a story of its own.
  private Streak streakOf(State state, Case begin) {
    Streak streak = latest;
    if (streak == null || streak.state != state || succession.match() != ScopeKind.DEVICE) {
      if (streak != null) {
        over.accept(streak);
        lapses.add(streak);
      }
      streak = new Streak(state, begin, met, missed);
      latest = streak;
      lapses.endBefore(streak);
    }
    return streak;
  }

  /** What became of it so far; {@code reach} is how far the log of the host goes. */
  List<Expectation> expectations(Instant reach) {
    List<Expectation> all = new ArrayList<>();
    told().stream()
        .filter(Streak::tells)
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

  // What stays unanswered again and again is told as one, once it is a share that lasts.
  private List<Streak> told() {
    List<Streak> all =
        Stream.concat(over.kept().stream(), Stream.ofNullable(latest))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Streak> wholes =
        lapses.wholes(all, streak -> streak.followers(decided()) - awaited.size());
    all.removeIf(
        streak ->
            streak.state == State.UNMET && wholes.stream().anyMatch(whole -> whole.covers(streak)));
    all.addAll(wholes);
    return all;
  }

  private long decided() {
    return raised - undecided;
  }

  // Where it was never met, the log may leave answers out: then it only counts as not having come.
  private boolean meant(Expectation expectation) {
    return expectation.before() > 0 || !succession.habitual() || expectation.state() == State.UNMET;
  }
}
