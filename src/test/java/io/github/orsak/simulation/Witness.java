package io.github.orsak.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says of one fault of a world what the exported log can show of it, if it can. */
final class Witness {

  private static final long CLEARLY_OVER = 100 * Span.MINUTE;

  /** A fifth is what counts as going on; chance makes a fifth of a little less or more. */
  private static final double ABOUT_A_FIFTH = 0.28;

  private final Fault fault;
  private final Circumstance circumstance;
  private final Sight sight;

  Witness(Fault fault, Circumstance circumstance, Sight sight) {
    this.fault = fault;
    this.circumstance = circumstance;
    this.sight = sight;
  }

  /** The truth about it; empty if the log cannot show it, or not whether it is over. */
  Optional<Injected> testify() {
    if (!circumstance.shows(fault, sight)) {
      return Optional.empty();
    }
    return state().map(this::injected);
  }

  private Injected injected(Injected.State state) {
    List<Entry> hits = sight.hits();
    Optional<Entry> first = hits.stream().filter(entry -> entry.step().failed()).findFirst();
    Extent extent = Extent.of(sight.troubles(), hits, sight.entries(Sight.any()));
    Instant seen = first.or(() -> hits.stream().findFirst()).map(sight::told).orElse(begin());
    Instant begun = hits.isEmpty() ? sight.lastBefore(sight.from()).orElse(begin()) : begin();
    Instant plain = later(seen, sight.at(sight.trouble().reached(0.5)));
    return new Injected(
        fault.causes(sight.setting().dialect, circumstance),
        state,
        extent,
        begun.isBefore(seen) ? begun : seen,
        sight.trouble().grows() ? plain : later(seen, begin()));
  }

  private Instant begin() {
    return sight.at(sight.from());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Injected.State> state() {
    if (fault.nameless()) {
      boolean counts = sight.share() >= ABOUT_A_FIFTH;
      return Optional.of(counts ? Injected.State.NAMELESS : Injected.State.OPEN);
    }
    if (fault.ending() == Fault.Ending.EITHER) {
      return Optional.of(Injected.State.NAMED);
    }
    boolean partial = sight.trouble().share() < 1 && circumstance != Circumstance.PLAIN;
    if (partial && sight.share() < ABOUT_A_FIFTH) {
      return Optional.of(Injected.State.OPEN);
    }
    if (!sight.ended()) {
      return Optional.of(Injected.State.ACTIVE);
    }
    boolean shown = fault.overBy(sight.heals());
    boolean longOver = sight.setting().length - sight.to() >= CLEARLY_OVER;
    return shown && longOver ? Optional.of(Injected.State.RESOLVED) : Optional.empty();
  }
}
