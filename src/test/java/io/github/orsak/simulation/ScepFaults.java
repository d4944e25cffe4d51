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

/** Faults of the registration point, of devices that use it, and of what comes after it. */
final class ScepFaults {

  private ScepFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(keys());
    all.addAll(challenges());
    all.addAll(devicesAndProfiles());
    all.addAll(issuing());
    return all;
  }

  private static Demand busy() {
    return new Demand().hours(8, 60).scep(4).devices(20);
  }

  private static List<Fault> keys() {
    return List.of(
        Fault.of("signing-key-damaged")
            .legacy("scep-signing-certificate-broken")
            .needs(busy().calm())
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.SIGNING_KEY, site.when())))
            .shows(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2),
        Fault.of("keys-not-rewritten")
            .legacy("scep-registry-stuck")
            .needs(busy().pkcs(3).calm())
            .lasts(4 * Span.HOUR)
            .breaks(
                site ->
                    List.of(
                        site.registrationPoint()
                            .suffer(Aspect.KEYS_NOT_REWRITTEN, site.when())
                            .by(site.dice().span(30 * Span.MINUTE, 2 * Span.HOUR))))
            .shows(ScepFaults::stuckAfterRestart),
        Fault.of("encryption-key-missing")
            .legacy("scep-encryption-certificate-missing")
            .needs(busy().calm())
            .midStory()
            .breaks(
                site ->
                    List.of(site.registrationPoint().suffer(Aspect.ENCRYPTION_KEY, site.when())))
            .shows(sight -> devices(sight.hits(Step.SCEP_VERIFY_FAILED)) >= 2));
  }

  private static List<Fault> challenges() {
    return List.of(
        Fault.of("clock-ahead")
            .legacy("scep-clock-skew")
            .needs(busy())
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
            .needs(busy().hours(14, 60).devices(40).scep(8).awake())
            .ends(Fault.Ending.EITHER)
            .breaks(ScepFaults::poweredOff)
            .shows(ScepFaults::severalLate),
        // Once the way is free again, devices come with the challenges they had before.
        Fault.of("requests-held-up", "scep-challenge-backlog")
            .needs(busy().hours(14, 60).devices(40).scep(8).awake().calm())
            .ends(Fault.Ending.EITHER)
            .breaks(ScepFaults::heldUp)
            .shows(ScepFaults::severalLate),
        Fault.of("herd", "scep-challenge-herd")
            .needs(new Demand().hours(20, 60).scep(2).devices(200).calm())
            .lasts(8 * Span.HOUR)
            .ends(Fault.Ending.EITHER)
            .breaks(ScepFaults::herd)
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_REJECTED);
                  return devices(hits) >= 5
                      && sight.entries(amid(hits), Step.SCEP_VERIFIED).size() >= 5
                      && tenfold(sight, hits.get(0).server());
                }),
        Fault.of("foreign-challenges", "scep-challenge-foreign")
            .needs(busy().calm())
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

  private static List<Fault> devicesAndProfiles() {
    return List.of(
        Fault.of("platform-garbles", "scep-challenge-garbled")
            .needs(busy())
            .midStory()
            .breaks(site -> List.of(site.platform().suffer(Aspect.GARBLED, site.when())))
            .shows(ScepFaults::someFail),
        Fault.of("device-garbles", "scep-challenge-garbled")
            .needs(busy())
            .lasts(3 * Span.HOUR)
            .breaks(site -> ofOneClient(site, Aspect.GARBLED))
            .shows(ScepFaults::someFail),
        Fault.of("device-always-late", "scep-device-chronic")
            .needs(new Demand().hours(40, 100).scep(3).devices(12))
            .lasts(34 * Span.HOUR)
            .breaks(site -> ofOneClient(site, Aspect.LATE))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_REJECTED);
                  return hits.size() >= 4
                      && sight.named(hits)
                      && hits.get(hits.size() - 1).time() - hits.get(0).time() >= 18 * Span.HOUR
                      && !sight.entries(amid(hits), Step.SCEP_VERIFIED).isEmpty();
                }),
        Fault.of("alien-requests")
            .legacy("scep-alien-client")
            .needs(busy())
            .breaks(
                site ->
                    List.of(
                        site.world()
                            .outside()
                            .suffer(Aspect.ALIEN, site.when())
                            .by(site.dice().span(4 * Span.MINUTE, 50 * Span.MINUTE))))
            .ends(Fault.Ending.NEVER)
            .shows(sight -> sight.hits(Step.SCEP_VERIFY_FAILED).size() >= 3),
        Fault.of("subject-rules", "scep-request-rejected")
            .needs(busy().cas(1))
            .midStory()
            .breaks(
                site -> List.of(site.profile(Kind.SCEP).suffer(Aspect.SUBJECT_RULES, site.when())))
            .shows(sight -> devices(sight.hits(Step.SCEP_REJECTED)) >= 3));
  }

  private static List<Fault> issuing() {
    return List.of(
        Fault.of("scep-template-withdrawn")
            .legacy("scep-verified-not-issued")
            .unified("scep-template-mismatch")
            .needs(busy())
            .breaks(site -> onScepTemplates(site, Aspect.NOT_OFFERED))
            .shows(ScepFaults::notIssued),
        Fault.of("scep-enrol-denied")
            .legacy("scep-verified-not-issued")
            .unified("scep-enroll-denied")
            .needs(busy())
            .breaks(site -> onScepTemplates(site, Aspect.ENROL_RIGHT))
            .shows(ScepFaults::notIssued),
        Fault.of("scep-ca-down")
            .unified("pkcs-ca-outage")
            .needs(busy())
            .breaks(site -> List.of(site.ca(Kind.SCEP).suffer(Aspect.CA_DOWN, site.when())))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_ISSUE_FAILED);
                  return devices(hits) >= 2
                      && Sight.dense(hits, 2, 15 * Span.MINUTE)
                      && !sight
                          .entries(
                              Sight.onCa(hits.get(0).who().ca()).and(before(hits.get(0).time())),
                              Step.SCEP_ISSUED)
                          .isEmpty();
                }),
        Fault.of("notification-fails", "scep-notify-failing")
            .needs(busy())
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.NOTIFICATION, site.when())))
            .shows(sight -> devices(sight.hits(Step.SCEP_NOTIFY_FAILED)) >= 2),
        Fault.of("scep-results-refused", "scep-notified-not-uploaded")
            .needs(busy().pkcs(4))
            .lasts(3 * Span.HOUR)
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.SCEP_UPLOADS, site.when())))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_UPLOAD_FAILED, Step.SCEP_NOTIFY_FAILED);
                  return hits.size() >= 3
                      && devices(hits) >= 2
                      && sight
                              .entries(on(hits.get(0).server()).and(amid(hits)), Step.PKCS_UPLOADED)
                              .size()
                          >= 2;
                }),
        Fault.of("no-requests", "ndes-no-requests")
            .needs(new Demand().hours(24, 72).scep(4).pkcs(3).devices(30).awake().calm())
            .lasts(10 * Span.HOUR)
            .ends(Fault.Ending.EITHER)
            .breaks(
                site ->
                    site.world().registrationPoints().stream()
                        .map(server -> server.suffer(Aspect.REQUEST_PATH, site.when()))
                        .toList())
            .shows(
                sight -> {
                  List<Entry> earlier = sight.entries(before(sight.from()), Step.SCEP_VERIFIED);
                  return earlier.size() >= 12
                      && sight.entries(after(sight.from())).stream()
                          .map(Entry::server)
                          .distinct()
                          .anyMatch(server -> unlikeBefore(sight, server));
                }));
  }

  /** Whether a server hears nothing for three times as long as ever, while its service works. */
  private static boolean unlikeBefore(Sight sight, Server server) {
    List<Entry> heard =
        sight.entries(on(server).and(before(sight.from())), Step.SCEP_VERIFIED, Step.SCEP_REJECTED);
    long longest = 0;
    for (int i = 1; i < heard.size(); i++) {
      longest = Math.max(longest, heard.get(i).time() - heard.get(i - 1).time());
    }
    List<Entry> works =
        sight.entries(
            on(server).and(after(sight.from())), Step.PKCS_DOWNLOADED, Step.PKCS_UPLOADED);
    long pause = 0;
    for (int i = 1; i < works.size(); i++) {
      pause = Math.max(pause, works.get(i).time() - works.get(i - 1).time());
    }
    return heard.size() >= 5
        && works.size() >= 25
        && pause < 100 * Span.MINUTE
        && sight.to() - works.get(works.size() - 1).time() < 100 * Span.MINUTE
        && sight.to() - sight.from() >= 7 * longest / 2;
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

  private static boolean someFail(Sight sight) {
    List<Entry> hits = sight.hits(Step.SCEP_VERIFY_FAILED);
    return hits.size() >= 4
        && sight.entries(amid(hits).and(on(hits.get(0).server())), Step.SCEP_VERIFIED).size() >= 2;
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

  private static boolean notIssued(Sight sight) {
    List<Entry> hits =
        sight.hits(Step.SCEP_VERIFIED, Step.SCEP_ISSUE_FAILED).stream()
            .filter(before(sight.to() - 15 * Span.MINUTE))
            .toList();
    return devices(hits) >= 3
        && !sight
            .entries(on(hits.get(0).server()).and(before(hits.get(0).time())), Step.SCEP_NOTIFIED)
            .isEmpty();
  }

  private static List<Trouble> ofOneClient(Site site, Aspect aspect) {
    return List.of(site.needy(Kind.SCEP).suffer(aspect, site.when()));
  }

  private static List<Trouble> onScepTemplates(Site site, Aspect aspect) {
    return site.world().profiles(Kind.SCEP).stream()
        .map(profile -> profile.template().suffer(aspect, site.when()))
        .toList();
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
