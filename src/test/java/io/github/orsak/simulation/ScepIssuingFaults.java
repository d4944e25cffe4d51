package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.after;
import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.devices;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;

/** Faults of what comes after a challenge was found good, or never comes. */
final class ScepIssuingFaults {

  private ScepIssuingFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("scep-template-withdrawn")
            .legacy("scep-verified-not-issued")
            .unified("scep-template-mismatch")
            .needs(Demand.busyScep())
            .breaks(site -> onScepTemplates(site, Aspect.NOT_OFFERED))
            .partly(ScepIssuingFaults::notIssued)
            .shows(ScepIssuingFaults::notIssued),
        Fault.of("scep-enrol-denied")
            .legacy("scep-verified-not-issued")
            .unified("scep-enroll-denied")
            .needs(Demand.busyScep())
            .breaks(site -> onScepTemplates(site, Aspect.ENROL_RIGHT))
            .partly(ScepIssuingFaults::notIssued)
            .shows(ScepIssuingFaults::notIssued),
        Fault.of("scep-ca-down")
            .unified("pkcs-ca-outage")
            .needs(Demand.busyScep())
            .breaks(site -> List.of(site.ca(Kind.SCEP).suffer(Aspect.CA_DOWN, site.when())))
            .begun(sight -> devices(sight.hits(Step.SCEP_ISSUE_FAILED)) >= 3, "pkcs-ca-name-wrong")
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.SCEP_ISSUE_FAILED);
                  return devices(hits) >= 2
                      && sight.dense(hits, 2, 15 * Span.MINUTE)
                      && !sight
                          .entries(
                              Sight.onCa(hits.get(0).who().ca()).and(before(hits.get(0).time())),
                              Step.SCEP_ISSUED)
                          .isEmpty();
                }),
        Fault.of("notification-fails", "scep-notify-failing")
            .needs(Demand.busyScep())
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.NOTIFICATION, site.when())))
            .partly(sight -> devices(sight.hits(Step.SCEP_NOTIFY_FAILED)) >= 2)
            .begun(sight -> devices(sight.hits(Step.SCEP_NOTIFY_FAILED)) >= 2)
            .shows(sight -> devices(sight.hits(Step.SCEP_NOTIFY_FAILED)) >= 2),
        Fault.of("scep-results-refused", "scep-notified-not-uploaded")
            .needs(Demand.busyScep().pkcs(4))
            .lasts(3 * Span.HOUR)
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.SCEP_UPLOADS, site.when())))
            .partly(ScepIssuingFaults::othersReported)
            .begun(ScepIssuingFaults::othersReported)
            .shows(ScepIssuingFaults::othersReported),
        Fault.of("no-requests", "ndes-no-requests")
            .needs(new Demand().hours(24, 72).scep(4).pkcs(3).devices(30).awake().calm())
            .crowded()
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

  private static boolean othersReported(Sight sight) {
    List<Entry> hits = sight.hits(Step.SCEP_UPLOAD_FAILED, Step.SCEP_NOTIFY_FAILED);
    return hits.size() >= 3
        && devices(hits) >= 2
        && sight.entries(on(hits.get(0).server()).and(amid(hits)), Step.PKCS_UPLOADED).size() >= 2;
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

  private static List<Trouble> onScepTemplates(Site site, Aspect aspect) {
    return site.world().profiles(Kind.SCEP).stream()
        .map(profile -> profile.template().suffer(aspect, site.when()))
        .toList();
  }
}
