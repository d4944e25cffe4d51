package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of what is examined: each fault by itself, some in pairs, and worlds without any.
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

  private Families() {}

  /** Every fault, by name. */
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

  /** The families with faults. */
  static List<Family> faulty() {
    Map<String, Fault> faults = faults();
    List<Family> families = new ArrayList<>();
    faults.values().forEach(fault -> families.add(Family.of(fault)));
    PAIRS.forEach(
        pair -> families.add(Family.of(faults.get(pair.get(0)), faults.get(pair.get(1)))));
    return families;
  }

  /** The families in which nothing must be found. */
  static List<Family> healthy() {
    return List.of(
        Family.healthy("healthy", new Demand()),
        Family.healthy("healthy-busy", new Demand().pkcs(10).scep(10).devices(60).hours(6, 60)),
        Family.healthy("healthy-quiet", new Demand().hours(40, 96)),
        Family.healthy(
            "healthy-maintenance", new Demand().pkcs(5).scep(3).devices(20).hours(8, 60)),
        Family.healthy("healthy-reboots", new Demand().hosts(2).pkcs(2).scep(2).hours(10, 60)));
  }

  static Optional<Family> named(String name) {
    List<Family> all = new ArrayList<>(faulty());
    all.addAll(healthy());
    return all.stream().filter(family -> family.name().equals(name)).findFirst();
  }
}
