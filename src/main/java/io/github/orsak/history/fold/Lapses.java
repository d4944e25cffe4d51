package io.github.orsak.history.fold;

import io.github.orsak.history.Expectation.State;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.pace.Batches;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What stays unanswered again and again among others that are met, one after another. */
final class Lapses {

  // A case that concerns the whole host, such as a stop, is a story of its own.
  private final boolean ofDevices;
  private final Newest<Streak> spells;
  // Those that stayed unanswered and may go on to do so among others, up to the last that was met.
  private @Nullable Streak spell;

  Lapses(Succession succession, Memory memory) {
    this.ofDevices = succession.match() == ScopeKind.DEVICE;
    this.spells = memory.newest(Bound.STREAKS);
  }

  /** Takes one after which something was met. */
  void add(Streak streak) {
    if (unmet(streak)) {
      if (spell == null) {
        spell = streak.copy();
      } else {
        spell.absorb(streak);
      }
    }
  }

  private boolean unmet(Streak streak) {
    return ofDevices && streak.state == State.UNMET;
  }

  /** Ends what so much was met after that the next one is another story. */
  void endBefore(Streak next) {
    if (spell != null && unmet(next) && spell.share().endedBy(spell.gapTo(next))) {
      Optional.of(spell).filter(Streak::lasting).ifPresent(spells);
      spell = null;
    }
  }

  /**
   * Each that is a share which lasts, as one.
   *
   * @param all the streaks so far, in the order of time
   * @param metSince how many were met after a streak
   */
  List<Streak> wholes(List<Streak> all, ToLongFunction<Streak> metSince) {
    List<Streak> wholes = new ArrayList<>(spells.kept());
    List<Streak> unmet = all.stream().filter(this::unmet).toList();
    if (!unmet.isEmpty()) {
      boolean fails = unmet(all.get(all.size() - 1));
      goingOn(fails ? unmet.get(unmet.size() - 1) : null, metSince)
          .or(() -> inBatches(unmet, metSince))
          .ifPresent(
              whole -> {
                wholes.removeIf(whole::covers);
                wholes.add(whole);
              });
    }
    return wholes;
  }

  private Optional<Streak> goingOn(@Nullable Streak latest, ToLongFunction<Streak> metSince) {
    if (latest == null && spell == null) {
      return Optional.empty();
    }
    Streak whole = spell == null ? latest.copy() : spell.copy();
    if (latest != null && spell != null) {
      whole.absorb(latest);
    }
    if (!whole.share().brokenBy(metSince.applyAsLong(whole))) {
      whole.answeredAt = Optional.empty();
    }
    return Optional.of(whole).filter(Streak::lasting);
  }

  // What was over each time before it came again goes on, if that is its rhythm.
  private static Optional<Streak> inBatches(List<Streak> unmet, ToLongFunction<Streak> metSince) {
    Batches latest = Batches.of(unmet, Streak::share, Streak::gapTo).latest();
    if (!latest.goOn(metSince.applyAsLong(unmet.get(unmet.size() - 1)))) {
      return Optional.empty();
    }
    List<Streak> parts = unmet.subList(unmet.size() - latest.all().size(), unmet.size());
    Streak whole = parts.get(0).copy();
    parts.subList(1, parts.size()).forEach(whole::absorb);
    whole.answeredAt = Optional.empty();
    return Optional.of(whole).filter(Streak::lasting);
  }
}
