package io.github.orsak.history;

import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whose result an upload reports where its event id does not say: the last work on the
 * same serial number, thumbprint or device.
 */
final class Errands {

  // An upload follows its work within minutes; this many pieces of work are not in flight at once.
  private static final int IN_FLIGHT = 20_000;

  private final Set<String> reported;
  private final Map<String, String> workOn =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > IN_FLIGHT;
        }
      };

  Errands(Catalog catalog) {
    reported =
        catalog.operations().stream()
            .flatMap(operation -> operation.reports().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The observation, knowing whose result it reports if that can be found out. */
  Observation accept(Observation seen, Operation operation) {
    if (reported.contains(seen.operation())) {
      keys(seen.entities()).forEach(key -> remember(key, seen.operation()));
    }
    if (operation.reports().isEmpty() || !seen.reports().isEmpty()) {
      return seen;
    }
    Optional<String> work =
        keys(seen.entities()).filter(workOn::containsKey).findFirst().map(workOn::get);
    return work.map(seen::reporting).orElse(seen);
  }

  private void remember(String key, String operation) {
    workOn.remove(key);
    workOn.put(key, operation);
  }

  private static Stream<String> keys(Entities who) {
    return Stream.of(
            key("serial ", who.serial()),
            key("thumbprint ", who.thumbprint()),
            key("device ", who.device()))
        .flatMap(Optional::stream);
  }

  private static Optional<String> key(String kind, String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(kind + name);
  }
}
