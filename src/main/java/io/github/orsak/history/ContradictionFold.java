package io.github.orsak.history;

import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.EventType;
import io.github.orsak.knowledge.Fault;
import io.github.orsak.knowledge.Faults;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts the events whose codes contradict them; memory grows with pairs of both. A code that is
 * listed nowhere says nothing, so it contradicts nothing.
 */
final class ContradictionFold {

  private final Faults faults;
  private final Set<String> coded;
  private final Map<Key, Contradiction> counted =
      new TreeMap<>(
          Comparator.comparing(Key::product).thenComparing(Key::id).thenComparing(Key::code));

  private record Key(String product, int id, String code) {}

  /** Knows which products have documented codes; the codes of others are somebody else's. */
  ContradictionFold(Catalog catalog) {
    faults = catalog.faults();
    coded =
        catalog.types().stream()
            .filter(type -> !type.codes().isEmpty())
            .map(EventType::product)
            .collect(Collectors.toSet());
  }

  void accept(Observation seen) {
    EventType type = seen.type();
    seen.stated()
        .filter(code -> coded.contains(type.product()) && faults.lists(code))
        .filter(type::contradicts)
        .ifPresent(code -> count(seen, code));
  }

  private void count(Observation seen, Fault code) {
    EventType type = seen.type();
    counted.merge(
        new Key(type.product(), type.id(), code.name()),
        new Contradiction(type, code, 1, seen.event()),
        (one, more) -> new Contradiction(type, code, one.events() + more.events(), one.sample()));
  }

  List<Contradiction> counted() {
    return List.copyOf(counted.values());
  }
}
