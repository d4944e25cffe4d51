package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;

/** Faults of the certificate that enrols a connector; only the legacy connector logs them. */
final class EnrollmentFaults {

  private EnrollmentFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("identity-expired")
            .legacy("enrollment-certificate-expired")
            .needs(new Demand().hours(8, 96).calm())
            .midStory()
            .breaks(site -> List.of(site.server().suffer(Aspect.IDENTITY_EXPIRED, site.when())))
            .begun(sight -> !sight.hits(Step.RENEWAL_FAILED).isEmpty())
            .shows(sight -> !sight.hits(Step.RENEWAL_FAILED).isEmpty()),
        Fault.of("renewal-refused")
            .legacy("enrollment-renewal-failing")
            .needs(new Demand().hours(60, 110))
            .lasts(44 * Span.HOUR)
            .breaks(site -> List.of(site.server().suffer(Aspect.RENEWAL_REFUSED, site.when())))
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.RENEWAL_FAILED);
                  return hits.size() >= 2
                      && hits.get(hits.size() - 1).time() - hits.get(0).time() >= Span.DAY;
                }),
        Fault.of("never-signed-in")
            .legacy("enrollment-never-completed")
            .needs(new Demand().hosts(2).hours(8, 72))
            .breaks(site -> List.of(spare(site).suffer(Aspect.IDENTITY_NEVER, site.when())))
            .shows(sight -> !sight.hits(Step.RETRIEVAL_WARNED).isEmpty()),
        // No registration point there, so nobody asks for a signing certificate.
        Fault.of("identity-lost")
            .legacy("enrollment-certificate-lost")
            .needs(new Demand().hosts(2).hours(8, 72).pkcs(2).devices(8).spareServer().calm())
            .breaks(site -> onSpare(site, Aspect.IDENTITY_GONE))
            .begun(sight -> sight.hits(Step.RETRIEVAL_FAILED).size() >= 2)
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.RETRIEVAL_FAILED);
                  return !hits.isEmpty()
                      && !sight
                          .entries(
                              on(hits.get(0).server()).and(before(hits.get(0).time())),
                              Step.PKCS_ISSUED,
                              Step.PKCS_DOWNLOADED)
                          .isEmpty();
                }),
        // The flagship: the same loss where devices send challenges.
        Fault.of("identity-lost-with-scep")
            .legacy("scep-signing-certificate-broken")
            .needs(new Demand().hours(10, 72).scep(2).devices(15).calm())
            .lasts(3 * Span.HOUR)
            .breaks(
                site -> List.of(site.registrationPoint().suffer(Aspect.IDENTITY_GONE, site.when())))
            .overBy(Step.SCEP_VERIFIED)
            .begun(
                sight ->
                    sight.hits(Step.RETRIEVAL_FAILED).size() >= 2
                        && !sight.hits(Step.SCEP_VERIFY_FAILED).isEmpty())
            .shows(
                sight -> {
                  List<Entry> lost = sight.hits(Step.RETRIEVAL_FAILED);
                  List<Entry> unsigned = sight.hits(Step.SCEP_VERIFY_FAILED);
                  return lost.size() >= 2
                      && !unsigned.isEmpty()
                      && lost.get(1).time() < unsigned.get(0).time();
                }),
        Fault.of("identity-unreadable")
            .legacy("enrollment-key-unreadable")
            .needs(new Demand().hosts(2).hours(8, 72).pkcs(2).devices(8).spareServer().calm())
            .breaks(site -> onSpare(site, Aspect.IDENTITY_UNREADABLE))
            .shows(
                sight ->
                    sight.hits(Step.RETRIEVAL_FAILED).size() >= 2
                        && Sight.near(
                            sight.entries(Sight.any(), Step.STARTED),
                            sight.hits(Step.RETRIEVAL_FAILED).subList(0, 1),
                            2 * Span.MINUTE)),
        Fault.of("renewed-not-taken")
            .legacy("enrollment-stale-after-renewal")
            .needs(new Demand().hosts(2).hours(8, 72).pkcs(2).devices(8).spareServer().calm())
            .breaks(site -> onSpare(site, Aspect.IDENTITY_STALE))
            .shows(
                sight ->
                    !sight.hits(Step.RETRIEVAL_FAILED).isEmpty()
                        && Sight.near(
                            sight.entries(Sight.any(), Step.RENEWED),
                            sight.hits(Step.RETRIEVAL_FAILED),
                            55 * Span.MINUTE)));
  }

  private static Server spare(Site site) {
    return site.spareServer().orElseGet(site::server);
  }

  private static List<Trouble> onSpare(Site site, Aspect aspect) {
    return site.spareServer()
        .map(server -> List.of(server.suffer(aspect, site.when())))
        .orElse(List.of());
  }
}
