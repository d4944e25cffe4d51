package io.github.orsak.history;

import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Operation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whose result an upload reports where its event id does not say: the last work on the
 * same serial number or thumbprint, or else on the same device.
 *
 * <p>Of several works on one device, an upload that names nothing but the device reports none whose
 * reports are seen to name more. Work that names nobody is taken where nothing else is possible.
 */
final class Errands {

  // An upload follows its work within minutes; this many pieces of work are not in flight at once.
  private static final int IN_FLIGHT = 20_000;

  private final Set<String> reported;
  private final Map<String, String> workOn = inFlight();
  private final Map<String, Long> lastFor = inFlight();
  private final Set<String> spelledOut = new HashSet<>();
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
    Entities who = seen.entities();
    if (reported.contains(seen.operation())) {
      certificates(who).forEach(key -> remember(workOn, key, seen.operation()));
      if (who.device().isEmpty()) {
        nameless.add(seen.operation());
      } else {
        remember(lastFor, key(seen.operation(), who.device()), works++);
      }
    }
    if (operation.reports().isEmpty() || !seen.reports().isEmpty()) {
      return seen;
    }
    Optional<String> work = onCertificate(who).or(() -> onDevice(who)).or(() -> onNobody(who));
    work.filter(any -> detailed(who)).ifPresent(spelledOut::add);
    return work.map(seen::reporting).orElse(seen);
  }

  private static <V> void remember(Map<String, V> map, String key, V what) {
    map.remove(key);
    map.put(key, what);
  }

  private Optional<String> onCertificate(Entities who) {
    return certificates(who).filter(workOn::containsKey).findFirst().map(workOn::get);
  }

  private Optional<String> onDevice(Entities who) {
    Optional<String> last = Optional.empty();
    long latest = -1;
    for (String work : reported) {
      Long done = lastFor.get(key(work, who.device()));
      if (done != null && done > latest && (detailed(who) || !spelledOut.contains(work))) {
        last = Optional.of(work);
        latest = done;
      }
    }
    return last;
  }

  // By elimination: the only work that names nobody, where the reports of others name more.
  private Optional<String> onNobody(Entities who) {
    boolean eliminated = !detailed(who) && !spelledOut.isEmpty() && nameless.size() == 1;
    return eliminated ? nameless.stream().findFirst() : Optional.empty();
  }

  private static boolean detailed(Entities who) {
    return Stream.of(who.serial(), who.thumbprint(), who.ca(), who.template())
        .anyMatch(name -> !name.isEmpty());
  }

  private static Stream<String> certificates(Entities who) {
    return Stream.of(key("serial", who.serial()), key("thumbprint", who.thumbprint()))
        .filter(key -> !key.endsWith(" "));
  }

  private static String key(String kind, String name) {
    return kind + ' ' + name;
  }
}
