package io.github.orsak.history.fold;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whose result an upload reports where its event id does not say: the work on the same
 * serial number or thumbprint, or else on the same device that waits to be reported.
 *
 * <p>Where no such work is in the log, because records are missing or name nobody, it is what most
 * uploads that name as much report. Of several works on one device, an upload that names nothing
 * but the device reports none whose reports are mostly seen to name more. Work that names nobody is
 * taken where nothing else is possible.
 */
final class Errands {

  // An upload follows its work within minutes; this many pieces of work are not in flight at once.
  private static final int IN_FLIGHT = 20_000;

  private final Set<String> reported;
  private final Map<String, String> workOn = inFlight();
  private final Map<String, Long> lastFor = inFlight();
  private final Map<String, Boolean> waiting = inFlight();
  private final UploadHabits habits = new UploadHabits();
  private final Set<String> nameless = new HashSet<>();
  private long works;

  Errands(Catalog catalog) {
    reported =
        catalog.operations().stream()
            .flatMap(operation -> operation.reports().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static <V> Map<String, V> inFlight() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > IN_FLIGHT;
      }
    };
  }

  /** The observation, knowing whose result it reports if that can be found out. */
  Observation accept(Observation seen, Operation operation) {
    if (reported.contains(seen.operation())) {
      work(seen.operation(), seen.entities());
    }
    if (operation.reports().isEmpty() || !seen.reports().isEmpty()) {
      return seen;
    }
    Entities who = seen.entities();
    Optional<String> known = onCertificate(who).or(() -> onDevice(who, waiting.keySet()));
    known.ifPresent(work -> habits.add(who, work));
    Optional<String> work =
        known
            .or(() -> habits.of(who))
            .or(() -> onDevice(who, lastFor.keySet()))
            .or(() -> onNobody(who));
    if (work.isEmpty()) {
      return seen;
    }
    if (!seen.outcome().failed()) {
      waiting.remove(key(work.get(), who.device()));
    }
    return seen.reporting(work.get());
  }

  private void work(String operation, Entities who) {
    certificates(who).forEach(key -> remember(workOn, key, operation));
    if (who.device().isEmpty()) {
      nameless.add(operation);
    } else {
      remember(lastFor, key(operation, who.device()), works++);
      remember(waiting, key(operation, who.device()), true);
    }
  }

  private static <V> void remember(Map<String, V> map, String key, V what) {
    map.remove(key);
    map.put(key, what);
  }

  private Optional<String> onCertificate(Entities who) {
    return certificates(who).filter(workOn::containsKey).findFirst().map(workOn::get);
  }

  private Optional<String> onDevice(Entities who, Set<String> among) {
    Optional<String> last = Optional.empty();
    long latest = -1;
    for (String work : reported) {
      String key = key(work, who.device());
      Long done = among.contains(key) ? lastFor.get(key) : null;
      if (done != null && done > latest && habits.allow(who, work)) {
        last = Optional.of(work);
        latest = done;
      }
    }
    return last;
  }

  // By elimination: the only work that names nobody, where the reports of others name more.
  private Optional<String> onNobody(Entities who) {
    boolean eliminated =
        !UploadHabits.detailed(who) && habits.anyDetailed() && nameless.size() == 1;
    return eliminated ? nameless.stream().findFirst() : Optional.empty();
  }

  private static Stream<String> certificates(Entities who) {
    return Stream.of(key("serial", who.serial()), key("thumbprint", who.thumbprint()))
        .filter(key -> !key.endsWith(" "));
  }

  private static String key(String kind, String name) {
    return kind + ' ' + name;
  }
}
