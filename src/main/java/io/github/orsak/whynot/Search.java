package io.github.orsak.whynot;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Edit;
import io.github.orsak.diagnosis.nearmiss.Edit.Changed;
import io.github.orsak.diagnosis.nearmiss.Remedy;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks for a small change of a case after which a rule fires and its cause is diagnosed.
 *
 * <p>The change that promises most is followed first: few edits, and few conditions that still
 * fail. Nothing is told that was not tried. That there is no smaller change is not proved.
 */
final class Search {

  private static final int MOST_EDITS = 12;

  private final Laboratory laboratory;
  private final Probe probe;
  private final Vocabulary vocabulary;
  private final Forge forge;
  private final List<Event> events;
  private final PriorityQueue<State> open =
      new PriorityQueue<>(Comparator.comparingDouble(State::promise));
  private final Set<Set<Edit>> seen = new HashSet<>();
  private Optional<Remedy> best = Optional.empty();

  /** A case on the way. */
  private record State(List<Edit> edits, Assessment assessment) {
    double promise() {
      return edits.size() + assessment.distance();
    }
  }

  Search(Laboratory laboratory, Probe probe, List<Event> events, Catalog catalog) {
    this.laboratory = laboratory;
    this.probe = probe;
    this.events = events;
    this.vocabulary = new Vocabulary(probe.rule().when(), catalog);
    this.forge = new Forge(catalog);
  }

  /**
   * The smallest change found.
   *
   * @param most how many cases may be tried
   */
  Optional<Remedy> run(int most) {
    int end = laboratory.trials() + most;
    consider(List.of());
    while (!open.isEmpty() && laboratory.trials() < end) {
      State state = open.remove();
      if (best.isPresent() && state.promise() >= best.get().edits().size()) {
        break;
      }
      for (List<Edit> move : moves(state)) {
        List<Edit> edits = new ArrayList<>(state.edits());
        edits.addAll(move);
        if (laboratory.trials() < end && worthwhile(edits)) {
          consider(edits);
        }
      }
    }
    return best.map(this::withoutNeedless).map(this::withShortMoves);
  }

  private List<List<Edit>> moves(State state) {
    List<Event> changed = Remedy.applied(state.edits(), events);
    if (changed.isEmpty()) {
      return List.of();
    }
    Moves moves = new Moves(vocabulary, forge, changed, state.assessment());
    return state.assessment().distance() > 0
        ? moves.towards()
        : moves.without(laboratory.objections(changed));
  }

  private boolean worthwhile(List<Edit> edits) {
    int most = best.map(remedy -> remedy.edits().size() - 1).orElse(MOST_EDITS);
    return edits.size() <= most && seen.add(Set.copyOf(edits));
  }

  private void consider(List<Edit> edits) {
    List<Event> changed = Remedy.applied(edits, events);
    Assessment assessment = laboratory.assess(probe, changed);
    Optional<Diagnosis> diagnosis =
        assessment.distance() == 0 && !edits.isEmpty()
            ? laboratory.diagnose(changed)
            : Optional.empty();
    if (diagnosis.isPresent()) {
      best = Optional.of(new Remedy(edits, diagnosis.get()));
    } else {
      open.add(new State(edits, assessment));
    }
  }

  private Remedy withoutNeedless(Remedy remedy) {
    for (Edit edit : remedy.edits()) {
      List<Edit> fewer = new ArrayList<>(remedy.edits());
      fewer.remove(edit);
      Optional<Remedy> enough = fewer.isEmpty() ? Optional.empty() : verified(fewer);
      if (enough.isPresent()) {
        return withoutNeedless(enough.get());
      }
    }
    return remedy;
  }

  /** The same, with events moved no farther than is needed. */
  private Remedy withShortMoves(Remedy remedy) {
    Remedy shorter = remedy;
    for (Edit edit : remedy.edits()) {
      if (edit instanceof Changed move && move.moved()) {
        shorter = withShortMove(shorter, move);
      }
    }
    return shorter;
  }

  private Remedy withShortMove(Remedy remedy, Changed move) {
    Instant begin = move.event().time();
    long enough = Duration.between(begin, move.now().time()).toSeconds();
    long tooShort = 0;
    Remedy shortest = remedy;
    while (Math.abs(enough - tooShort) > 1) {
      long middle = (enough + tooShort) / 2;
      Changed shorter = new Changed(move.event(), Forge.at(move.now(), begin.plusSeconds(middle)));
      List<Edit> edits = new ArrayList<>(remedy.edits());
      edits.set(edits.indexOf(move), shorter);
      Optional<Remedy> tried = verified(edits);
      enough = tried.isPresent() ? middle : enough;
      tooShort = tried.isPresent() ? tooShort : middle;
      shortest = tried.orElse(shortest);
    }
    return shortest;
  }

  private Optional<Remedy> verified(List<Edit> edits) {
    List<Event> changed = Remedy.applied(edits, events);
    return laboratory.assess(probe, changed).distance() == 0
        ? laboratory.diagnose(changed).map(diagnosis -> new Remedy(edits, diagnosis))
        : Optional.empty();
  }
}
