package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.on;
import static io.github.orsak.simulation.Sight.onCa;

import java.util.List;
import java.util.function.Predicate;

/** Faults of revoking certificates. */
final class RevocationFaults {

  private RevocationFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("revoking-never-allowed", "revocation-not-permitted")
            .needs(new Demand().hours(8, 60).revocations(1.5).devices(8))
            .ends(Fault.Ending.NEVER)
            .breaks(site -> List.of(site.ca().suffer(Aspect.REVOKING, site.always())))
            .shows(sight -> !sight.hits(Step.REVOCATION_FAILED).isEmpty()),
        Fault.of("revoking-forbidden", "revocation-permission-lost")
            .needs(new Demand().hours(8, 60).pkcs(2).revocations(2).devices(8))
            .breaks(site -> List.of(site.ca().suffer(Aspect.REVOKING, site.when())))
            .partly(RevocationFaults::revokedBefore)
            .begun(
                sight -> !sight.hits(Step.REVOCATION_FAILED).isEmpty(), "revocation-not-permitted")
            .shows(RevocationFaults::revokedBefore),
        Fault.of("revoking-forbidden-here", "revocation-one-connector")
            .needs(new Demand().hosts(2).hours(8, 60).revocations(4).devices(8))
            .breaks(
                site ->
                    List.of(site.ca().route(site.server()).suffer(Aspect.REVOKING, site.when())))
            .partly(RevocationFaults::revokedElsewhere)
            .begun(RevocationFaults::revokedElsewhere)
            .shows(RevocationFaults::revokedElsewhere),
        Fault.of("serial-unknown", "revocation-same-serial")
            .needs(new Demand().hours(12, 60).revocations(2).devices(8))
            .lasts(8 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(RevocationFaults::oneCertificate)
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.REVOCATION_FAILED);
                  return hits.size() >= 3 && revoked(sight, hits, amid(hits));
                }),
        Fault.of("revocation-results-refused", "revocation-report-lost")
            .needs(new Demand().hours(8, 60).pkcs(4).revocations(3).devices(12))
            .lasts(3 * Span.HOUR)
            .breaks(site -> List.of(site.server().suffer(Aspect.REVOCATION_UPLOADS, site.when())))
            .partly(RevocationFaults::othersReported)
            .begun(RevocationFaults::othersReported)
            .shows(RevocationFaults::othersReported),
        Fault.of("mass-retirement", "revocation-mass")
            .needs(new Demand().hours(8, 60).revocations(0.5).devices(40))
            .crowded()
            .ends(Fault.Ending.EITHER)
            .breaks(RevocationFaults::retirement)
            .shows(
                sight -> {
                  List<Entry> wave = sight.entries(Sight.after(sight.from() - 1), Step.REVOKED);
                  return sight.dense(wave, 22, 9 * Span.MINUTE) && Sight.devices(wave) >= 12;
                }));
  }

  private static boolean revokedBefore(Sight sight) {
    List<Entry> hits = sight.hits(Step.REVOCATION_FAILED);
    return !hits.isEmpty() && revoked(sight, hits, before(hits.get(0).time()));
  }

  private static boolean revokedElsewhere(Sight sight) {
    List<Entry> hits = sight.hits(Step.REVOCATION_FAILED);
    return hits.size() >= 2
        && revoked(sight, hits, amid(hits).and(on(hits.get(0).server()).negate()));
  }

  private static boolean othersReported(Sight sight) {
    List<Entry> hits = sight.hits(Step.REVOCATION_UPLOAD_FAILED);
    return hits.size() >= 3
        && Sight.distinct(hits, Who::serial) >= 2
        && !sight.entries(on(hits.get(0).server()).and(amid(hits)), Step.PKCS_UPLOADED).isEmpty();
  }

  private static boolean revoked(Sight sight, List<Entry> hits, Predicate<Entry> where) {
    return !sight.entries(where.and(onCa(hits.get(0).who().ca())), Step.REVOKED).isEmpty();
  }

  private static List<Trouble> oneCertificate(Site site) {
    World world = site.world();
    Profile profile = site.dice().one(world.profiles());
    Work work = world.revocation(profile);
    long pace = site.dice().span(30 * Span.MINUTE, 3 * Span.HOUR);
    world.agenda().at(site.when().from(), () -> world.tenant().ask(work));
    return List.of(work.certificate().suffer(Aspect.SERIAL_UNKNOWN, site.when()).by(pace));
  }

  /** Somebody retires a whole group of devices; nothing is broken. */
  private static List<Trouble> retirement(Site site) {
    World world = site.world();
    int count = site.dice().between(30, 90);
    List<Profile> profiles = world.profiles();
    for (int i = 0; i < count; i++) {
      Work work = world.revocation(profiles.get(i % profiles.size()));
      long when = site.when().from() + site.dice().span(0, 90 * Span.SECOND);
      world.agenda().at(when, () -> world.tenant().ask(work));
    }
    return List.of(new Trouble(world.tenant(), Aspect.REVOKING, site.when()));
  }
}
