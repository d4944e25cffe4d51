package io.github.orsak.simulation;

import java.util.List;

/**
 * Faults that the catalogue does not name: a code of no table, words of no table, or a component
 * between connector and authority that Orsak knows nothing about. What they must not get is the
 * name of another cause.
 */
final class NamelessFaults {

  private static final List<Reason> STRANGE =
      List.of(
          Reason.UNLISTED_CODE,
          Reason.READ_ONLY,
          Reason.KEY_STORE_BUSY,
          Reason.APPROVAL_MISSING,
          Reason.LICENCES_USED_UP);

  private NamelessFaults() {}

  static List<Fault> all() {
    Demand issuing = new Demand().cas(2).templates(2).hours(10, 60).pkcs(6).devices(20);
    return List.of(
        Fault.of("authority-refuses", "")
            .needs(issuing)
            .lasts(4 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(site -> List.of(strange(site, site.ca(Kind.PKCS), Aspect.REFUSAL)))
            .shows(NamelessFaults::several)
            .partly(NamelessFaults::several),
        Fault.of("template-refused", "")
            .needs(issuing)
            .lasts(4 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(
                site -> List.of(strange(site, site.profile(Kind.PKCS).template(), Aspect.REFUSAL)))
            .shows(NamelessFaults::several)
            .partly(NamelessFaults::several),
        Fault.of("route-refuses", "")
            .needs(issuing.copy().hosts(2))
            .lasts(4 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(
                site ->
                    List.of(strange(site, site.ca(Kind.PKCS).route(site.server()), Aspect.REFUSAL)))
            .shows(NamelessFaults::several)
            .partly(NamelessFaults::several),
        Fault.of("revoking-refused", "")
            .needs(new Demand().pkcs(2).revocations(3).hours(10, 60).devices(10))
            .lasts(4 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(site -> List.of(strange(site, site.ca(), Aspect.REVOKING)))
            .shows(NamelessFaults::several)
            .partly(NamelessFaults::several),
        Fault.of("challenges-refused", "")
            .needs(Demand.busyScep())
            .lasts(4 * Span.HOUR)
            .ends(Fault.Ending.NEVER)
            .breaks(
                site ->
                    List.of(
                        strange(site, site.registrationPoint(), Aspect.CHALLENGES_FOREIGN)
                            .saying(Reason.UNLISTED_CODE)))
            .shows(NamelessFaults::several)
            .partly(NamelessFaults::several));
  }

  private static Trouble strange(Site site, Part part, Aspect aspect) {
    return part.suffer(aspect, site.when()).saying(site.dice().one(STRANGE));
  }

  private static boolean several(Sight sight) {
    return sight.keepsComing();
  }
}
