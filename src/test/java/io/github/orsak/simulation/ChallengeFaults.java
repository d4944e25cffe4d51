package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.after;
import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.devices;
import static io.github.orsak.simulation.Sight.on;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Faults of challenges, and of the keys with which registration points check them. */
final class ChallengeFaults {

  private ChallengeFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(keys());
    all.addAll(challenges());
    return all;
  }

  private static List<Fault> keys() {
    return List.of(
        Fault.of("signing-key-damaged")
            .legacy("scep-signing-certificate-broken")
            .needs(Demand.busyScep().calm())
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.SIGNING_KEY, site.when())))
            .begun(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2)
            .shows(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2),
        Fault.of("keys-not-rewritten")
            .legacy("scep-registry-stuck")
            .needs(Demand.busyScep().pkcs(3).calm())
            .lasts(4 * Span.HOUR)
            .breaks(
                site ->
                    List.of(
                        site.registrationPoint()
                            .suffer(Aspect.KEYS_NOT_REWRITTEN, site.when())
                            .by(site.dice().span(30 * Span.MINUTE, 2 * Span.HOUR))))
            .shows(ChallengeFaults::stuckAfterRestart),
        Fault.of("encryption-key-missing")
            .legacy("scep-encryption-certificate-missing")
            .needs(Demand.busyScep().calm())
            .midStory()
            .breaks(
                site ->
                    List.of(site.registrationPoint().suffer(Aspect.ENCRYPTION_KEY, site.when())))
            .begun(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2)
            .shows(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2));
  }

  private static List<Fault> challenges() {
    return List.of(
        Fault.of("clock-ahead")
            .legacy("scep-clock-skew")
            .needs(Demand.busyScep())
            .lasts(4 * Span.HOUR)
            // Set right, it would log times that it had logged before, and mix what came when.
            .ends(Fault.Ending.NEVER)
            .breaks(
                site ->
                    List.of(
                        site.registrationPoint()
                            .suffer(Aspect.CLOCK, site.when())
                            .by(site.dice().span(63 * Span.MINUTE, 13 * Span.HOUR))))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_REJECTED);
                  return devices(hits) >= 3
                      && hits.get(hits.size() - 1).time() - hits.get(0).time() >= 100 * Span.MINUTE;
                }),
        Fault.of("server-off")
            .legacy("scep-challenge-backlog")
            .needs(Demand.busyScep().hours(14, 60).devices(40).scep(8).awake())
            .crowded()
            .ends(Fault.Ending.EITHER)
            .breaks(ChallengeFaults::poweredOff)
            .shows(ChallengeFaults::severalLate),
        // Once the way is free again, devices come with the challenges they had before.
        Fault.of("requests-held-up", "scep-challenge-backlog")
            .needs(Demand.busyScep().hours(14, 60).devices(40).scep(8).awake().calm())
            .crowded()
            .ends(Fault.Ending.EITHER)
            .breaks(ChallengeFaults::heldUp)
            .shows(ChallengeFaults::severalLate),
        Fault.of("herd", "scep-challenge-herd")
            .needs(new Demand().hours(20, 60).scep(2).devices(200).calm())
            .crowded()
            .lasts(8 * Span.HOUR)
            .ends(Fault.Ending.EITHER)
            .breaks(ChallengeFaults::herd)
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_REJECTED);
                  return devices(hits) >= 5
                      && sight.entries(amid(hits), Step.SCEP_VERIFIED).size() >= 5
                      && tenfold(sight, hits.get(0).server());
                }),
        Fault.of("foreign-challenges", "scep-challenge-foreign")
            .needs(Demand.busyScep().calm())
            .breaks(
                site ->
                    List.of(
                        site.registrationPoint().suffer(Aspect.CHALLENGES_FOREIGN, site.when())))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_VERIFY_FAILED);
                  return devices(hits) >= 3
                      && sight
                          .entries(amid(hits).and(on(hits.get(0).server())), Step.SCEP_VERIFIED)
                          .isEmpty();
                }));
  }

  private static boolean stuckAfterRestart(Sight sight) {
    List<Entry> hits = sight.hits(Step.SCEP_VERIFY_FAILED);
    if (hits.isEmpty()) {
      return false;
    }
    List<Entry> starts =
        sight.entries(
            on(hits.get(0).server()).and(after(hits.get(0).time())).and(before(sight.to())),
            Step.STARTED);
    if (starts.isEmpty()) {
      return false;
    }
    long start = starts.get(0).time();
    return hits.stream().filter(after(start + 16 * Span.MINUTE)).count() >= 2
        && !sight
            .entries(
                on(hits.get(0).server()).and(after(start)).and(before(start + 3 * Span.HOUR)),
                Step.PKCS_DOWNLOADED,
                Step.REVOCATION_DOWNLOADED)
            .isEmpty();
  }

  /** Whether a server was asked more than ten times as often as before, for some hours. */
  private static boolean tenfold(Sight sight, Server server) {
    Step[] checks = {Step.SCEP_VERIFIED, Step.SCEP_REJECTED};
    long from = sight.from();
    int usual = sight.entries(on(server).and(before(from)), checks).size();
    Predicate<Entry> rush = after(from).and(before(from + 3 * Span.HOUR));
    int now = sight.entries(on(server).and(rush), checks).size();
    return usual >= 5 && now >= 30 && now / 3.0 >= 12.0 * usual * Span.HOUR / from;
  }

  private static List<Trouble> poweredOff(Site site) {
    return forHours(site, Aspect.POWER_OFF);
  }

  private static List<Trouble> heldUp(Site site) {
    return forHours(site, Aspect.REQUEST_PATH);
  }

  private static List<Trouble> forHours(Site site, Aspect aspect) {
    long from = site.when().from();
    Window shut = new Window(from, from + site.dice().span(75 * Span.MINUTE, 5 * Span.HOUR));
    return site.world().registrationPoints().stream()
        .map(server -> server.suffer(aspect, shut))
        .toList();
  }

  /** Devices that come too late on one server within an hour after it is heard again. */
  private static boolean severalLate(Sight sight) {
    Map<Server, Set<String>> late = new HashMap<>();
    sight.hits(Step.SCEP_REJECTED).stream()
        .filter(before(sight.to() + Span.HOUR))
        .forEach(
            entry ->
                late.computeIfAbsent(entry.server(), any -> new HashSet<>())
                    .add(entry.who().device()));
    return late.values().stream().anyMatch(devices -> devices.size() >= 4);
  }

  /** Everybody gets a new profile at once, and the registration points cannot keep up. */
  private static List<Trouble> herd(Site site) {
    World world = site.world();
    long work =
        site.dice().span(40 * Span.SECOND, 90 * Span.SECOND) * world.registrationPoints().size();
    List<Trouble> troubles = new ArrayList<>();
    for (Server server : world.registrationPoints()) {
      troubles.add(server.suffer(Aspect.SLOW, site.when()).by(work));
    }
    List<Profile> profiles = world.profiles(Kind.SCEP);
    for (Client client : world.clients()) {
      long when = Math.max(0, site.when().from()) + site.dice().span(0, 40 * Span.MINUTE);
      world.agenda().at(when, () -> client.need(profiles.get(0)));
    }
    return troubles;
  }
}
