package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.history.Authorities;
import io.github.orsak.history.Chronology;
import io.github.orsak.history.Fact;
import io.github.orsak.history.History;
import io.github.orsak.knowledge.Catalog;
import java.util.ArrayList;
import java.util.List;

/**
 * A small case, folded in memory for those who try many.
 *
 * @param facts what its events amount to
 * @param raw the events themselves that some rule matches
 */
public record Case(List<Fact> facts, List<Event> raw) {

  public Case {
    facts = List.copyOf(facts);
    raw = List.copyOf(raw);
  }

  /** The case that these events are, in whatever order, for these rules. */
  public static Case of(List<Event> all, Catalog catalog, RuleBase rules) {
    List<Event> events = all.stream().filter(catalog::ours).toList();
    Authorities authorities = new Authorities(catalog);
    events.forEach(authorities::note);
    History history = new History(catalog, authorities, rules.observations(), rules.events());
    List<Event> raw = new ArrayList<>();
    try (Chronology chronology = new Chronology(catalog)) {
      events.forEach(chronology::add);
      chronology.drain(
          event -> {
            history.accept(event);
            if (rules.events().test(event)) {
              raw.add(event);
            }
          },
          history::repeated);
    }
    return new Case(history.facts(), raw);
  }
}
