package io.github.orsak.simulation;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * One fault of a case, as far as the log can show it.
 *
 * @param causes the names by which it may go; mostly one
 * @param state what the log shows of its end
 * @param extent where it is
 * @param earliest when the log can show it at the earliest, by the clock of the log
 * @param latest when the log shows it plainly
 */
record Injected(Set<String> causes, State state, Extent extent, Instant earliest, Instant latest) {

  /** What there is to say at the end of the log. */
  enum State {
    /** It is at work. */
    ACTIVE,
    /** It is over, and the log shows that. */
    RESOLVED,
    /** It is over by nature or a mere suspicion: it must be named, in whatever status. */
    NAMED,
    /** So few fail that it may be named or not, in whatever status. */
    OPEN,
    /** It is at work and has no name in the catalogue. */
    NAMELESS;

    boolean mayBeActive() {
      return this == ACTIVE || this == NAMED || this == OPEN;
    }

    boolean mayBeResolved() {
      return this == RESOLVED || this == NAMED || this == OPEN;
    }
  }

  Injected {
    causes = new TreeSet<>(causes);
  }

  /** Whether this is when it began, give or take a span in milliseconds. */
  boolean began(Instant when, long tolerance) {
    return !when.isBefore(earliest.minusMillis(tolerance))
        && !when.isAfter(latest.plusMillis(tolerance));
  }

  @Override
  public String toString() {
    return state + " " + String.join("|", causes) + " " + extent + " since " + latest;
  }
}
