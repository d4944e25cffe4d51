package io.github.orsak.simulation;

import static io.github.orsak.simulation.PkcsFaults.issued;
import static io.github.orsak.simulation.Sight.after;
import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.devices;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;

/**
 * Faults of single requests for PKCS certificates, of what serves them and of what reports them.
 */
final class PkcsRequestFaults {

  private PkcsRequestFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("poisoned-request", "pkcs-poison-request")
            .needs(new Demand().hours(20, 72).pkcs(4).devices(12))
            .lasts(16 * Span.HOUR)
            .breaks(
                site ->
                    List.of(
                        site.needy(Kind.PKCS)
                            .suffer(Aspect.POISONED, site.when())
                            .by(site.dice().span(20 * Span.MINUTE, 90 * Span.MINUTE))
                            .saying(Reason.UNKNOWN)))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.PKCS_FAILED);
                  return hits.size() >= 6 && issued(sight, hits, amid(hits));
                }),
        Fault.of("no-policy-server", "pkcs-policy-server-missing")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .midStory()
            .breaks(site -> List.of(site.server().suffer(Aspect.NO_POLICY_SERVER, site.when())))
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told),
        Fault.of("requests-stuck", "pkcs-stalled")
            .needs(new Demand().hours(8, 60).pkcs(4).revocations(1).devices(12).calm())
            .lasts(3 * Span.HOUR)
            .breaks(site -> List.of(site.server().suffer(Aspect.WORK_STUCK, site.when())))
            .partly(sight -> sight.hits(Step.PKCS_DOWNLOADED).size() >= 8)
            .shows(
                sight -> {
                  List<Entry> hits =
                      sight.hits(Step.PKCS_DOWNLOADED).stream()
                          .filter(before(sight.to() - 20 * Span.MINUTE))
                          .toList();
                  return hits.size() >= 4
                      && !sight
                          .entries(
                              on(hits.get(0).server())
                                  .and(after(hits.get(2).time() + 16 * Span.MINUTE)),
                              Step.PKCS_DOWNLOADED,
                              Step.REVOKED)
                          .isEmpty()
                      && issued(sight, hits, before(sight.from()).and(on(hits.get(0).server())));
                }),
        Fault.of("pkcs-results-refused", "pkcs-issued-not-delivered")
            .needs(new Demand().hours(8, 60).pkcs(4).revocations(3).devices(12))
            .lasts(3 * Span.HOUR)
            .breaks(site -> List.of(site.server().suffer(Aspect.PKCS_UPLOADS, site.when())))
            .partly(PkcsRequestFaults::othersReported)
            .begun(PkcsRequestFaults::othersReported)
            .shows(PkcsRequestFaults::othersReported),
        Fault.of("acknowledgement-lost", "pkcs-reissue-loop")
            .needs(new Demand().hours(16, 60).pkcs(4).devices(12))
            .lasts(12 * Span.HOUR)
            // The certificate that is acknowledged at last looks like one more of them.
            .ends(Fault.Ending.NEVER)
            .breaks(
                site ->
                    site.needy(Kind.PKCS, 2).stream()
                        .map(client -> client.suffer(Aspect.ACKNOWLEDGEMENT_LOST, site.when()))
                        .toList())
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.PKCS_ISSUED);
                  return hits.stream()
                      .map(entry -> entry.who().device())
                      .distinct()
                      .anyMatch(
                          device ->
                              sight.dense(
                                  hits.stream()
                                      .filter(entry -> entry.who().device().equals(device))
                                      .toList(),
                                  4,
                                  20 * Span.HOUR));
                }),
        Fault.of("strong-mapping")
            .unified("pkcs-strong-mapping-defect")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .breaks(
                site ->
                    site.world().servers().stream()
                        .map(server -> server.suffer(Aspect.MAPPING, site.when()))
                        .toList())
            .partly(PkcsFaults::told)
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told));
  }

  private static boolean othersReported(Sight sight) {
    List<Entry> hits = sight.hits(Step.PKCS_UPLOAD_FAILED);
    return hits.size() >= 3
        && devices(hits) >= 2
        && !sight
            .entries(on(hits.get(0).server()).and(amid(hits)), Step.REVOCATION_UPLOADED)
            .isEmpty();
  }
}
