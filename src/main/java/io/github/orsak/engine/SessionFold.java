package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.history.Authorities;
import io.github.orsak.history.Chronology;
import io.github.orsak.history.Fact;
import io.github.orsak.history.History;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Catalog;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Folds the events that a developer inserted into a plain session. It is itself a fact: a session
 * without it reasons over facts that were folded outside.
 *
 * @param catalog what the events mean
 * @param wanted single observations that rules ask for
 * @param raw events that rules ask for
 */
public record SessionFold(Catalog catalog, Predicate<Observation> wanted, Predicate<Event> raw) {

  /** The facts that these events, in any order, amount to. */
  public List<Fact> facts(Collection<Event> events) {
    Authorities authorities = new Authorities(catalog);
    events.forEach(authorities::note);
    History history = new History(catalog, authorities, wanted, raw);
    try (Chronology chronology = new Chronology(catalog)) {
      events.stream().filter(catalog::ours).forEach(chronology::add);
      chronology.drain(history::accept, history::repeated);
    }
    return history.facts();
  }
}
