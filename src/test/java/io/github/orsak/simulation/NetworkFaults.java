package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.on;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Faults of the way between connectors and Intune. */
final class NetworkFaults {

  private static final Step[] DOWNLOADS_FAILED = {
    Step.PKCS_DOWNLOAD_FAILED, Step.REVOCATION_DOWNLOAD_FAILED
  };
  private static final Step[] UPLOADS_FAILED = {
    Step.PKCS_UPLOAD_FAILED, Step.REVOCATION_UPLOAD_FAILED, Step.SCEP_UPLOAD_FAILED
  };

  /** What goes towards Intune; the unified connector also notifies it and sends it its health. */
  private static final Step[] OUTWARD_FAILED = {
    Step.PKCS_UPLOAD_FAILED,
    Step.REVOCATION_UPLOAD_FAILED,
    Step.SCEP_UPLOAD_FAILED,
    Step.SCEP_NOTIFY_FAILED,
    Step.HEALTH_ATTEMPT_FAILED,
    Step.HEALTH_FAILED
  };

  private static final Step[] TRANSFERS = {
    Step.PKCS_DOWNLOADED,
    Step.REVOCATION_DOWNLOADED,
    Step.PKCS_UPLOADED,
    Step.REVOCATION_UPLOADED,
    Step.SCEP_UPLOADED
  };

  private NetworkFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("uplink-cut", "network-intune-unreachable")
            .needs(new Demand().hours(8, 72).pkcs(3).scep(2).devices(12))
            .breaks(site -> List.of(site.server().suffer(Aspect.UPLINK, site.when())))
            .partly(NetworkFaults::transfersFail, "network-intermittent")
            .begun(NetworkFaults::bothWays)
            .shows(NetworkFaults::bothWays),
        Fault.of("all-uplinks-cut", "network-shared-outage")
            .needs(new Demand().hosts(2).hours(8, 72).pkcs(5).scep(4).devices(25))
            .crowded()
            .breaks(NetworkFaults::everywhere)
            .partly(NetworkFaults::transfersFail, "network-intermittent")
            .begun(NetworkFaults::bothWays, "network-intune-unreachable")
            .shows(NetworkFaults::severalBothWays),
        Fault.of("some-uplinks-cut", "network-shared-outage")
            .needs(new Demand().hosts(3).hours(8, 72).pkcs(8).scep(6).devices(35))
            .crowded()
            .breaks(NetworkFaults::somewhere)
            .shows(NetworkFaults::severalBothWays),
        Fault.of("proxy-wrong")
            .legacy("network-proxy-misconfigured")
            .needs(new Demand().hours(8, 72).pkcs(3).devices(8).calm())
            .breaks(site -> List.of(site.server().suffer(Aspect.PROXY, site.when())))
            .shows(
                sight ->
                    bothWays(sight)
                        && Sight.near(
                            sight.entries(Sight.any(), Step.STARTED),
                            sight.hits().subList(0, 1),
                            15 * Span.MINUTE)
                        && !sight
                            .entries(
                                on(sight.hits().get(0).server()).and(before(sight.from())),
                                TRANSFERS)
                            .isEmpty()),
        Fault.of("uplink-flaky", "network-intermittent")
            .needs(new Demand().hours(10, 60).pkcs(8).devices(30))
            .lasts(5 * Span.HOUR)
            .breaks(
                site ->
                    List.of(
                        site.server()
                            .suffer(Aspect.UPLINK, site.when())
                            .sparing(site.dice().share(0.6, 0.85))))
            .begun(NetworkFaults::flickers)
            .shows(NetworkFaults::flickers),
        Fault.of("uploads-blocked", "network-upload-blocked")
            .needs(new Demand().hours(8, 60).pkcs(4).revocations(1).devices(10))
            .lasts(2 * Span.HOUR)
            .breaks(site -> List.of(site.server().suffer(Aspect.UPLOADS, site.when())))
            .partly(NetworkFaults::transfersFail, "network-intermittent")
            .begun(NetworkFaults::onlyUploads)
            .shows(NetworkFaults::onlyUploads),
        Fault.of("payload-refused", "network-upload-blocked")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(10))
            .lasts(4 * Span.HOUR)
            .breaks(
                site -> List.of(site.needy(Kind.PKCS).suffer(Aspect.PAYLOAD_REFUSED, site.when())))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(UPLOADS_FAILED);
                  return hits.size() >= 4
                      && hits.get(hits.size() - 1).time() - hits.get(0).time() > 40 * Span.MINUTE
                      && sight
                              .entries(on(hits.get(0).server()).and(amid(hits)), Step.PKCS_UPLOADED)
                              .size()
                          >= 2;
                }),
        Fault.of("downloads-blocked")
            .legacy("network-download-blocked")
            .needs(new Demand().hours(8, 60).scep(4).devices(15))
            .lasts(2 * Span.HOUR)
            .breaks(site -> List.of(site.registrationPoint().suffer(Aspect.DOWNLOADS, site.when())))
            .partly(NetworkFaults::transfersFail, "network-intermittent")
            .begun(NetworkFaults::onlyDownloads)
            .overBy(Step.PKCS_DOWNLOADED, Step.REVOCATION_DOWNLOADED)
            .shows(NetworkFaults::onlyDownloads));
  }

  private static boolean onlyUploads(Sight sight) {
    List<Entry> hits = sight.hits(UPLOADS_FAILED);
    return hits.size() >= 3
        && Sight.devices(hits) >= 2
        && hits.stream().map(Entry::step).distinct().count() >= 2
        && sight
                .entries(
                    on(hits.get(0).server()).and(amid(hits)),
                    Step.PKCS_DOWNLOADED,
                    Step.REVOCATION_DOWNLOADED)
                .size()
            >= 2;
  }

  private static boolean onlyDownloads(Sight sight) {
    List<Entry> hits = sight.hits(DOWNLOADS_FAILED);
    return hits.size() >= 3
        && sight
                .entries(
                    on(hits.get(0).server()).and(amid(hits)),
                    Step.SCEP_UPLOADED,
                    Step.PKCS_UPLOADED)
                .size()
            >= 2;
  }

  private static boolean transfersFail(Sight sight) {
    return sight.hits(DOWNLOADS_FAILED).size() + sight.hits(UPLOADS_FAILED).size() >= 6;
  }

  /** Two of the servers or a few more, but not all. */
  private static List<Trouble> somewhere(Site site) {
    int count = site.dice().between(2, Math.min(4, site.world().servers().size() - 1));
    List<Trouble> troubles = new ArrayList<>();
    while (troubles.size() < count) {
      troubles.add(site.server().suffer(Aspect.UPLINK, site.when()));
    }
    return troubles;
  }

  private static List<Trouble> everywhere(Site site) {
    List<Trouble> troubles = new ArrayList<>();
    for (Server server : site.world().servers()) {
      troubles.add(server.suffer(Aspect.UPLINK, site.when()));
    }
    return troubles;
  }

  /** One failure in each direction close together, and no transfer of the server between. */
  private static boolean bothWays(Sight sight) {
    return bothWays(sight, Sight.any());
  }

  private static boolean bothWays(Sight sight, Predicate<Entry> where) {
    List<Entry> down = sight.hits(DOWNLOADS_FAILED).stream().filter(where).toList();
    List<Entry> up = sight.hits(OUTWARD_FAILED).stream().filter(where).toList();
    return !down.isEmpty() && Sight.near(down, up, 14 * Span.MINUTE);
  }

  private static boolean severalBothWays(Sight sight) {
    List<Server> servers = sight.hits().stream().map(Entry::server).distinct().toList();
    long broken = servers.stream().filter(server -> bothWays(sight, on(server))).count();
    List<Long> onsets =
        servers.stream()
            .map(
                server ->
                    sight.hits(DOWNLOADS_FAILED).stream()
                        .filter(on(server))
                        .mapToLong(Entry::time)
                        .min()
                        .orElse(Long.MIN_VALUE / 2))
            .toList();
    long spread =
        onsets.stream().max(Long::compare).orElse(0L)
            - onsets.stream().min(Long::compare).orElse(0L);
    return broken >= 2 && broken == servers.size() && spread < 9 * Span.MINUTE;
  }

  private static boolean flickers(Sight sight) {
    List<Entry> hits = new ArrayList<>(sight.hits(DOWNLOADS_FAILED));
    hits.addAll(sight.hits(UPLOADS_FAILED));
    hits.sort(java.util.Comparator.comparingLong(Entry::time));
    if (hits.size() < 6 || Sight.devices(sight.hits(UPLOADS_FAILED)) < 3) {
      return false;
    }
    List<Entry> good = sight.entries(on(hits.get(0).server()).and(amid(hits)), TRANSFERS);
    double share = hits.size() / (double) (hits.size() + good.size());
    return share > 0.08
        && share < 0.5
        && hits.get(hits.size() - 1).time() - hits.get(0).time() >= 90 * Span.MINUTE;
  }
}
