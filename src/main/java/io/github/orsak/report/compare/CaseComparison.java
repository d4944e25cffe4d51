package io.github.orsak.report.compare;

import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.report.compare.CauseFate.Reason;
import io.github.orsak.report.compare.CauseFate.State;
import io.github.orsak.report.compare.Snapshot.Consequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of each cause between two reports. A cause that the later one does not tell of is not
 * thereby over: what it broke must have been tried again and have worked.
 */
public final class CaseComparison {

  private final Snapshot before;
  private final Snapshot after;
  private final Catalog catalog;
  private final Matches matches;
  private final Recovery recovery;
  private final List<CauseFate> changes = new ArrayList<>();

  private CaseComparison(Snapshot before, Snapshot after, Tally tally, Catalog catalog) {
    this.before = before;
    this.after = after;
    this.catalog = catalog;
    this.matches = new Matches(before, after);
    this.recovery = new Recovery(after, tally, this::logsSuccess);
    before.findings().stream()
        .sorted(Comparator.comparing(CaseFinding::active).reversed())
        .forEach(this::followed);
    matches.left().forEach(this::unforeseen);
    changes.sort(
        Comparator.comparing(CauseFate::state)
            .thenComparing(change -> change.told().cause())
            .thenComparing(change -> change.told().scope()));
  }

  /** Compares with a later case whose events were counted. */
  public static CaseComparison of(
      Snapshot before, Snapshot after, EventTally tally, Catalog catalog) {
    return new CaseComparison(before, after, tally, catalog);
  }

  /** Compares with a later report that was kept. */
  public static CaseComparison of(Snapshot before, Snapshot after, Catalog catalog) {
    return new CaseComparison(before, after, new RowTally(after), catalog);
  }

  /** What it comes to, as far as a shell must know. */
  public enum Conclusion {
    /** A cause goes on, is new, or is back. */
    ACTIVE,
    /** None is, but failures go on that no active cause explains. */
    FAILING,
    /** None is known to be, for want of events in one of the cases. */
    NO_EVENTS,
    /** None is known to be, but of some it cannot be told, or not everything could be read. */
    OPEN,
    /** All that was active is over. */
    MENDED
  }

  private boolean logsSuccess(String operation) {
    return catalog.types().stream()
        .anyMatch(
            type -> type.outcome() == Outcome.SUCCESS && type.operation().name().equals(operation));
  }

  private void followed(CaseFinding early) {
    Optional<CaseFinding> lasting = matches.active(early);
    Optional<CaseFinding> over = matches.over(early);
    if (lasting.isPresent()) {
      changes.add(lasting(early, lasting.get(), over));
    } else if (early.active()) {
      changes.add(over.map(late -> ended(early, late)).orElseGet(() -> silent(early)));
    }
  }

  private CauseFate lasting(CaseFinding early, CaseFinding late, Optional<CaseFinding> over) {
    Optional<CaseFinding> between = early.active() ? over : Optional.of(early);
    if (between.flatMap(CaseFinding::end).isPresent()) {
      Reason back = Reason.of("back", between.flatMap(CaseFinding::end).get(), late.from());
      return change(State.REGRESSED, early, late, back);
    }
    if (late.last().isAfter(early.last())) {
      return change(State.PERSISTS, early, late, goesOn(early, late));
    }
    CauseFate judged = recovery.of(early, Optional.of(late));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of("not-since", early.last()));
    reasons.addAll(judged.reasons());
    return new CauseFate(State.CANNOT_TELL, judged.before(), judged.after(), reasons);
  }

  private static Reason goesOn(CaseFinding early, CaseFinding late) {
    return Reason.of("goes-on", late.last(), early.failures(), late.failures());
  }

  private static CauseFate ended(CaseFinding early, CaseFinding late) {
    Reason ended = Reason.of("ended", late.end().orElse(late.last()));
    return change(State.RESOLVED, early, late, ended);
  }

  private CauseFate silent(CaseFinding early) {
    return after.consequences().stream()
        .filter(one -> one.root().active() && early.meets(one.cause(), one.scope()))
        .findFirst()
        .map(one -> change(State.PERSISTS, early, one.root(), explained("consequence", one)))
        .orElseGet(() -> recovery.of(early, Optional.empty()));
  }

  private static Reason explained(String kind, Consequence one) {
    return Reason.of(kind, one.root().cause(), one.root().where());
  }

  private void unforeseen(CaseFinding late) {
    Optional<CaseFinding> early = matches.early(late);
    if (late.active()) {
      changes.add(early.map(found -> elsewhere(found, late)).orElseGet(() -> unheardOf(late)));
    } else if (early.isEmpty()) {
      Reason passed = Reason.of("passed", late.from(), late.end().orElse(late.last()));
      changes.add(new CauseFate(State.RESOLVED, early, Optional.of(late), List.of(passed)));
    }
  }

  private static CauseFate elsewhere(CaseFinding early, CaseFinding late) {
    return early.active()
        ? change(State.PERSISTS, early, late, goesOn(early, late))
        : change(
            State.REGRESSED,
            early,
            late,
            Reason.of("back", early.end().orElse(early.last()), late.from()));
  }

  private CauseFate unheardOf(CaseFinding late) {
    Optional<Consequence> was =
        before.consequences().stream()
            .filter(one -> one.root().active() && late.meets(one.cause(), one.scope()))
            .findFirst();
    if (was.isPresent()) {
      return change(
          State.PERSISTS, was.get().root(), late, explained("was-consequence", was.get()));
    }
    boolean begun = before.to().filter(late.from()::isAfter).isPresent();
    String kind = before.to().isEmpty() ? "no-before" : begun ? "begun" : "unseen";
    Reason reason = Reason.of(kind, late.from());
    return new CauseFate(State.NEW, Optional.empty(), Optional.of(late), List.of(reason));
  }

  private static CauseFate change(State state, CaseFinding early, CaseFinding late, Reason reason) {
    return new CauseFate(state, Optional.of(early), Optional.of(late), List.of(reason));
  }

  /** What a shell must know of it. */
  public Conclusion conclusion() {
    if (changes.stream().anyMatch(change -> change.state().compareTo(State.PERSISTS) <= 0)) {
      return Conclusion.ACTIVE;
    }
    if (after.outcome().equals("failing")) {
      return Conclusion.FAILING;
    }
    if (before.to().isEmpty() || after.to().isEmpty()) {
      return Conclusion.NO_EVENTS;
    }
    boolean open = changes.stream().anyMatch(change -> change.state() == State.CANNOT_TELL);
    return open || !after.complete() || after.outcome().equals("incomplete")
        ? Conclusion.OPEN
        : Conclusion.MENDED;
  }

  Snapshot before() {
    return before;
  }

  Snapshot after() {
    return after;
  }

  Catalog catalog() {
    return catalog;
  }

  /** What became of each cause, the gravest first. */
  List<CauseFate> changes() {
    return List.copyOf(changes);
  }
}
