package io.github.orsak.history.fold;

import io.github.orsak.history.Observation;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was changed on the hosts of a case, the newest of each kind: installations, settings,
 * certificates and starts of Windows, as the catalog marks them. Nothing is concluded from them.
 */
final class ChangeFold {

  // A clock is set by less than that again and again, so that it stays right.
  private static final long LEAST_MINUTES = 1;

  private final Memory memory;
  private final Map<Kind, Newest<Observation>> changes = new LinkedHashMap<>();

  private record Kind(String host, String product, int id) {}

  ChangeFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen) {
    if (changes(seen)) {
      changes
          .computeIfAbsent(
              new Kind(seen.host(), seen.type().product(), seen.type().id()),
              unseen -> memory.newest(Bound.CHANGES))
          .accept(seen);
    }
  }

  private static boolean changes(Observation seen) {
    return !seen.outcome().failed()
        && seen.type().alteration().filter(one -> one.notable(seen.subject())).isPresent()
        && (!seen.setsClock() || seen.movesClock(LEAST_MINUTES));
  }

  /** What was changed, oldest first. */
  List<Observation> changes() {
    return changes.values().stream()
        .flatMap(kind -> kind.kept().stream())
        .sorted(Comparator.comparing(Observation::time))
        .toList();
  }
}
