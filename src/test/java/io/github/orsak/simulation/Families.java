package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of what is examined: each fault by itself, some in pairs or in turn, in the
 * circumstances in which it can show, and worlds without any.
 *
 * <p>Left out are causes that need other logs than the connectors' own, since no log of this
 * package shows them.
 */
final class Families {

  private static final List<List<String>> PAIRS =
      List.of(
          List.of("ca-down", "device-garbles"),
          List.of("revoking-never-allowed", "platform-garbles"),
          List.of("template-closed", "revoking-forbidden"),
          List.of("ca-name-mistyped", "encryption-key-missing"),
          List.of("uplink-cut", "template-withdrawn"),
          List.of("service-stopped", "ca-name-mistyped"),
          List.of("identity-lost-with-scep", "revoking-never-allowed"),
          List.of("users-without-mail", "clock-ahead"),
          List.of("ca-path-cut", "subject-rules"),
          List.of("requests-left-pending", "notification-fails"));

  private static final List<List<String>> CHAINS =
      List.of(
          List.of("ca-down", "uplink-cut"),
          List.of("ca-down", "ca-down"),
          List.of("uplink-cut", "identity-lost-with-scep"),
          List.of("service-stopped", "ca-down"),
          List.of("uploads-blocked", "template-closed"),
          List.of("revoking-forbidden", "ca-path-cut"),
          List.of("template-withdrawn", "template-closed"),
          List.of("notification-fails", "scep-results-refused"),
          List.of("pkcs-results-refused", "requests-left-pending"),
          List.of("downloads-blocked", "signing-key-damaged"),
          List.of("platform-garbles", "subject-rules"),
          List.of("uplink-cut", "uplink-cut", "ca-down"),
          List.of("crash-loop", "notification-fails", "revoking-forbidden"),
          List.of("ca-path-cut", "uploads-blocked", "platform-garbles"));

  private Families() {}

  /** Every fault that the catalogue names, by name. */
  private static Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    List.of(
            ConnectorFaults.all(),
            EnrollmentFaults.all(),
            NetworkFaults.all(),
            PkcsFaults.all(),
            RevocationFaults.all(),
            ChallengeFaults.all(),
            ScepRequestFaults.all(),
            ScepIssuingFaults.all(),
            HostFaults.all())
        .forEach(topic -> topic.forEach(fault -> faults.put(fault.name(), fault)));
    return faults;
  }

  /** The families with faults of the catalogue in ordinary worlds, alone and in pairs. */
  static List<Family> plain() {
    Map<String, Fault> faults = faults();
    List<Family> families = new ArrayList<>();
    faults.values().forEach(fault -> families.add(Family.of(fault, Circumstance.PLAIN)));
    PAIRS.forEach(
        pair -> families.add(Family.of(faults.get(pair.get(0)), faults.get(pair.get(1)))));
    return families;
  }

  /** The same faults in circumstances that make them harder to tell. */
  static List<Family> hard() {
    Map<String, Fault> faults = faults();
    List<Family> families = new ArrayList<>();
    for (Circumstance circumstance : Circumstance.values()) {
      faults.values().stream()
          .filter(fault -> circumstance != Circumstance.PLAIN && circumstance.suits(fault))
          .forEach(fault -> families.add(Family.of(fault, circumstance)));
    }
    CHAINS.forEach(chain -> families.add(Family.chain(chain.stream().map(faults::get).toList())));
    return families;
  }

  /** Faults that the catalogue does not name. */
  static List<Family> nameless() {
    return NamelessFaults.all().stream()
        .flatMap(
            fault ->
                Stream.of(Circumstance.PLAIN, Circumstance.PARTIAL)
                    .map(circumstance -> Family.of(fault, circumstance)))
        .toList();
  }

  /** The families in which nothing must be found. */
  static List<Family> healthy() {
    return List.of(
        Family.healthy("healthy", new Demand()),
        Family.healthy("healthy-busy", new Demand().pkcs(10).scep(10).devices(60).hours(6, 60)),
        Family.healthy("healthy-quiet", new Demand().hours(40, 96)),
        Family.healthy(
            "healthy-maintenance", new Demand().pkcs(5).scep(3).devices(20).hours(8, 60)),
        Family.healthy("healthy-reboots", new Demand().hosts(2).pkcs(2).scep(2).hours(10, 60)),
        Family.healthy(
            "healthy-nightly-restarts", new Demand().pkcs(2).scep(2).devices(20).hours(72, 200)),
        Family.healthy(
            "healthy-patch-day",
            new Demand().hosts(3).pkcs(4).scep(4).revocations(1).devices(30).hours(48, 120)),
        Family.healthy(
            "healthy-clock-change",
            new Demand().pkcs(3).scep(3).devices(20).hours(48, 120).clockChange()),
        Family.healthy(
            "healthy-flaky-device", new Demand().pkcs(3).scep(4).devices(20).hours(24, 96)),
        Family.healthy("healthy-cleared-log", new Demand().pkcs(3).scep(3).hours(24, 96).cleared()),
        Family.healthy(
            "healthy-weekend", new Demand().pkcs(4).scep(4).devices(30).hours(170, 400).weekends()),
        Family.healthy("healthy-a-dozen-a-day", new Demand().hours(144, 400).quiet()),
        Family.healthy("healthy-clocks", new Demand().hosts(3).pkcs(3).scep(3).clocks()),
        Family.healthy(
            "healthy-twenty-hosts", new Demand().hosts(20).pkcs(20).devices(100).hours(12, 36)));
  }

  /** All of them, each once. */
  static List<Family> all() {
    return Stream.of(plain(), hard(), nameless(), healthy()).flatMap(List::stream).toList();
  }

  static Optional<Family> named(String name) {
    return all().stream().filter(family -> family.name().equals(name)).findFirst();
  }
}
