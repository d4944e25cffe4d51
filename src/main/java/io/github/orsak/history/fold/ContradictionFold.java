package io.github.orsak.history.fold;

import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the events whose codes contradict them; memory grows with pairs of both. */
final class ContradictionFold {

  private final Map<Key, Contradiction> counted =
      new TreeMap<>(
          Comparator.comparing(Key::product).thenComparing(Key::id).thenComparing(Key::code));

  private record Key(String product, int id, String code) {}

  void accept(Observation seen) {
    seen.contradiction().ifPresent(code -> count(seen, code));
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
