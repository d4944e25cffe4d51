package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Part;
import io.github.orsak.history.fold.History;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.order.Chronology;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be reasoned over.
 *
 * @param parts what its events amount to, by the hosts that have something to do with each other
 * @param raw the events themselves that some rule matches
 * @param answers what a person found who did next checks
 */
public record Case(List<Part> parts, List<Event> raw, List<Answer> answers) {

  public Case {
    parts = List.copyOf(parts);
    raw = List.copyOf(raw);
    answers = List.copyOf(answers);
  }

  /** What nobody has looked into yet. */
  public Case(List<Part> parts, List<Event> raw) {
    this(parts, raw, List.of());
  }

  /** The same with what a person found. */
  public Case answered(Collection<Answer> found) {
    return new Case(parts, raw, List.copyOf(found));
  }

  /** All that its events amount to. */
  public List<Fact> facts() {
    return parts.stream().flatMap(part -> part.facts().stream()).toList();
  }

  /** The parts, each as a case of its own. */
  List<Case> apart() {
    if (parts.size() == 1) {
      return List.of(this);
    }
    Map<String, List<Event>> byHost = raw.stream().collect(Collectors.groupingBy(Event::host));
    return parts.stream()
        .map(part -> new Case(List.of(part), on(part.hosts(), byHost), answers))
        .filter(one -> !one.raw().isEmpty() || !one.parts().get(0).facts().isEmpty())
        .toList();
  }

  private static List<Event> on(Set<String> hosts, Map<String, List<Event>> byHost) {
    return byHost.isEmpty()
        ? List.of()
        : hosts.stream().flatMap(host -> byHost.getOrDefault(host, List.of()).stream()).toList();
  }

  /** A small case of these events, in whatever order, for these rules, folded in memory. */
  public static Case of(List<Event> all, Catalog catalog, RuleBase rules) {
    List<Event> events = all.stream().filter(catalog::ours).toList();
    Authorities authorities = new Authorities(catalog);
    events.forEach(authorities::note);
    List<Event> raw = new ArrayList<>();
    try (Chronology chronology = new Chronology(catalog);
        History history = new History(catalog, authorities, rules.observations(), rules.events())) {
      events.forEach(chronology::add);
      chronology.drain(
          event -> {
            history.accept(event);
            if (rules.events().test(event)) {
              raw.add(event);
            }
          },
          history::repeated);
      return new Case(history.parts(), raw);
    }
  }
}
