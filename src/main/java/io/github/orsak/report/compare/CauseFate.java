package io.github.orsak.report.compare;

import java.util.List;
import java.util.Optional;

/**
 * What became of one cause in one scope.
 *
 * @param state what became of it
 * @param before how the earlier report tells it, if it does
 * @param after how the later one does, if it does
 * @param reasons why that follows
 */
record CauseFate(
    State state, Optional<CaseFinding> before, Optional<CaseFinding> after, List<Reason> reasons) {

  /** What can become of a cause, the gravest first. */
  enum State {
    /** It was over and is back. */
    REGRESSED,
    /** Only the later report tells of it. */
    NEW,
    /** It goes on. */
    PERSISTS,
    /** Too little was tried since, or is told of it, for either. */
    CANNOT_TELL,
    /** It is over. */
    RESOLVED
  }

  /**
   * One reason, to be put into words.
   *
   * @param kind its words, under {@code compare.reason.}
   * @param values what they name: texts, numbers, times and {@link Work}
   */
  record Reason(String kind, List<Object> values) {
    static Reason of(String kind, Object... values) {
      return new Reason(kind, List.of(values));
    }
  }

  /** An operation by the catalog's name, to be told by its title. */
  record Work(String operation) {}

  CauseFate {
    reasons = List.copyOf(reasons);
  }

  /** How the newest report that tells of it does so. */
  CaseFinding told() {
    return after.or(() -> before).orElseThrow();
  }
}
