package io.github.orsak.report.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the later of two reports tells of a finding of the earlier one. */
final class Matches {

  private final Snapshot before;
  private final Snapshot after;
  private final List<CaseFinding> taken = new ArrayList<>();

  Matches(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** The later finding that goes on, if there is one; nobody else gets it. */
  Optional<CaseFinding> active(CaseFinding early) {
    return take(meeting(early).filter(CaseFinding::active), early);
  }

  /** The later finding that was over after the early one was last seen; nobody else gets it. */
  Optional<CaseFinding> over(CaseFinding early) {
    return take(
        meeting(early)
            .filter(late -> !late.active())
            .filter(late -> endsAfter(late, early.last()) || !late.last().isBefore(early.last())),
        early);
  }

  private static boolean endsAfter(CaseFinding late, Instant time) {
    return late.end().filter(time::isBefore).isPresent();
  }

  // What has the scope of another early finding is that one's.
  private Stream<CaseFinding> meeting(CaseFinding early) {
    return after.findings().stream()
        .filter(late -> !taken.contains(late) && late.meets(early))
        .filter(late -> late.scope().equals(early.scope()) || !ofAnother(late));
  }

  private boolean ofAnother(CaseFinding late) {
    return before.findings().stream()
        .anyMatch(one -> one.cause().equals(late.cause()) && one.scope().equals(late.scope()));
  }

  private Optional<CaseFinding> take(Stream<CaseFinding> candidates, CaseFinding early) {
    Optional<CaseFinding> best =
        candidates.max(
            Comparator.comparing((CaseFinding late) -> late.scope().equals(early.scope()))
                .thenComparing(CaseFinding::last));
    best.ifPresent(taken::add);
    return best;
  }

  /** What the later report tells and no early finding got. */
  List<CaseFinding> left() {
    return after.findings().stream().filter(late -> !taken.contains(late)).toList();
  }

  /** The early finding of the same cause whose place a later one shares. */
  Optional<CaseFinding> early(CaseFinding late) {
    return before.findings().stream()
        .filter(late::meets)
        .max(Comparator.comparing(CaseFinding::active).thenComparing(CaseFinding::last));
  }
}
