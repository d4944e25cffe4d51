package io.github.orsak.history.fold;

import io.github.orsak.history.Observation;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.knowledge.Outcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what programs beside the connector failed at; of too many kinds, the oldest are left. */
final class TestimonyFold {

  private final Memory memory;
  // By last use, so that those of which nothing is heard any more are forgotten first.
  private final Map<Key, Testimony> heard = new LinkedHashMap<>(16, 0.75f, true);

  private final Set<Work> failing = new HashSet<>();

  /** What is done on a host. */
  private record Work(String host, String operation) {
    static Work of(Observation seen) {
      return new Work(seen.host(), seen.operation());
    }
  }

  private record Key(String host, String product, int id, String fault) {}

  TestimonyFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen) {
    if (seen.outcome() == Outcome.SUCCESS) {
      // Most successes come while nothing of their kind fails.
      if (failing.remove(Work.of(seen))) {
        heard.replaceAll(
            (key, one) -> Work.of(one.last()).equals(Work.of(seen)) ? one.until(seen.time()) : one);
      }
    } else if (seen.outcome() == Outcome.FAILURE && WitnessFold.concerns(seen)) {
      Key key = new Key(seen.host(), seen.type().product(), seen.type().id(), seen.fault());
      heard.merge(key, first(seen), (before, one) -> before.and(seen));
      failing.add(Work.of(seen));
      if (heard.size() > Bound.TESTIMONIES.most()) {
        heard.remove(heard.keySet().iterator().next());
        memory.forget(Bound.TESTIMONIES, 1);
      }
    }
  }

  private static Testimony first(Observation seen) {
    return new Testimony(seen.host(), seen.type(), seen.fault(), 1, seen, seen, Optional.empty());
  }

  List<Testimony> heard() {
    return List.copyOf(heard.values());
  }
}
