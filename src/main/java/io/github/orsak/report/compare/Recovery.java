package io.github.orsak.report.compare;

import io.github.orsak.history.Share;
import io.github.orsak.report.compare.CauseFate.Reason;
import io.github.orsak.report.compare.CauseFate.State;
import io.github.orsak.report.compare.CauseFate.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges whether a cause that the later report does not tell of is over: only if what it broke was
 * tried again, often enough, and worked.
 */
final class Recovery {

  private final Snapshot after;
  private final Tally tally;
  private final Predicate<String> succeeds;

  /**
   * Judges by a later report.
   *
   * @param succeeds whether an operation logs its successes at all
   */
  Recovery(Snapshot after, Tally tally, Predicate<String> succeeds) {
    this.after = after;
    this.tally = tally;
    this.succeeds = succeeds;
  }

  /** What became of a cause that was active when it was last seen. */
  CauseFate of(CaseFinding before, Optional<CaseFinding> told) {
    List<Reason> doubts = new ArrayList<>();
    List<Reason> signs = new ArrayList<>();
    unread(before).forEach(host -> doubts.add(Reason.of("no-log", host)));
    List<Attempts> counted = counted(before, doubts);
    for (Attempts attempts : counted) {
      weigh(before, attempts)
          .ifPresentOrElse(doubts::add, () -> signs.add(worked(before, attempts)));
    }
    State state = doubts.isEmpty() ? State.RESOLVED : State.CANNOT_TELL;
    doubts.addAll(signs);
    return new CauseFate(state, Optional.of(before), told, doubts);
  }

  private List<String> unread(CaseFinding before) {
    return before.hosts().stream().filter(host -> !after.reads(host)).toList();
  }

  private List<Attempts> counted(CaseFinding before, List<Reason> doubts) {
    Optional<List<Attempts>> counts = tally.since(before);
    List<Attempts> counted =
        counts.orElse(List.of()).stream()
            .filter(attempts -> succeeds.test(attempts.operation()))
            .toList();
    if (counts.isEmpty()) {
      doubts.add(Reason.of("coarse", before.where()));
    } else if (counted.isEmpty()) {
      doubts.add(Reason.of("uncounted"));
    }
    return counted;
  }

  /** Why the attempts prove nothing, if they do not. */
  private static Optional<Reason> weigh(CaseFinding before, Attempts attempts) {
    Work operation = new Work(attempts.operation());
    if (attempts.tried() == 0) {
      return Optional.of(Reason.of("untried", operation, before.last()));
    }
    Share now = new Share(attempts.failures(), attempts.successes());
    if (attempts.failures() > 0 && now.fifth()) {
      return Optional.of(
          Reason.of("fails", operation, attempts.failures(), attempts.tried(), before.last()));
    }
    if (before.share().filter(share -> !share.brokenBy(attempts.successes())).isPresent()) {
      int percent = before.share().orElseThrow().percent();
      return Optional.of(Reason.of("few", operation, attempts.successes(), percent));
    }
    if (!attempts.idle().isEmpty()) {
      return Optional.of(Reason.of("idle", operation, attempts.idle()));
    }
    return Optional.empty();
  }

  private static Reason worked(CaseFinding before, Attempts attempts) {
    return Reason.of(
        "worked",
        new Work(attempts.operation()),
        attempts.successes(),
        attempts.failures(),
        before.last());
  }
}
