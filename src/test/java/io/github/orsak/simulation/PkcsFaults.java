package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.devices;
import static io.github.orsak.simulation.Sight.on;
import static io.github.orsak.simulation.Sight.onCa;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Faults of issuing PKCS certificates. */
final class PkcsFaults {

  private PkcsFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(authorities());
    all.addAll(templates());
    all.addAll(PkcsRequestFaults.all());
    return all;
  }

  private static List<Fault> authorities() {
    return List.of(
        Fault.of("ca-down", "pkcs-ca-outage")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .breaks(site -> List.of(site.ca(Kind.PKCS).suffer(Aspect.CA_DOWN, site.when())))
            .partly(PkcsFaults::workedBefore)
            .begun(sight -> devices(sight.hits(Step.PKCS_FAILED)) >= 3, "pkcs-ca-name-wrong")
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.PKCS_FAILED);
                  return devices(hits) >= 2
                      && sight.dense(hits, 2, 15 * Span.MINUTE)
                      && issued(sight, hits, before(sight.from()))
                      && !issued(sight, hits, amid(hits));
                }),
        Fault.of("ca-name-mistyped", "pkcs-ca-name-wrong")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .ends(Fault.Ending.NEVER)
            .breaks(PkcsFaults::mistyped)
            .shows(sight -> devices(sight.hits(Step.PKCS_FAILED)) >= 2),
        Fault.of("ca-path-cut", "pkcs-ca-path-blocked")
            .needs(new Demand().hosts(2).hours(8, 60).pkcs(6).devices(15))
            .breaks(
                site ->
                    List.of(
                        site.ca(Kind.PKCS)
                            .route(site.server())
                            .suffer(Aspect.CA_DOWN, site.when())))
            .partly(PkcsFaults::issuedElsewhere)
            .begun(PkcsFaults::issuedElsewhere)
            .shows(PkcsFaults::issuedElsewhere),
        Fault.of("requests-left-pending", "pkcs-request-pending")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .breaks(site -> List.of(site.ca(Kind.PKCS).suffer(Aspect.PENDING, site.when())))
            .partly(PkcsFaults::told)
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told),
        Fault.of("digicert-never-set-up")
            .legacy("pkcs-digicert-certificate-missing")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .ends(Fault.Ending.NEVER)
            .breaks(site -> digicert(site, site.always()))
            .shows(sight -> !sight.hits(Step.PKCS_FAILED).isEmpty()),
        Fault.of("digicert-replaced")
            .legacy("pkcs-digicert-certificate-rotated")
            .needs(new Demand().hours(8, 60).pkcs(4).devices(12))
            .breaks(site -> digicert(site, site.when()))
            .begun(
                sight -> !sight.hits(Step.PKCS_FAILED).isEmpty(),
                "pkcs-digicert-certificate-missing")
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.PKCS_FAILED);
                  return !hits.isEmpty() && issued(sight, hits, before(hits.get(0).time()));
                }));
  }

  private static List<Fault> templates() {
    return List.of(
        Fault.of("template-closed", "pkcs-template-denied")
            .needs(new Demand().templates(2).hours(8, 60).pkcs(5).devices(15))
            .midStory()
            .breaks(
                site -> {
                  Part template = site.profile(Kind.PKCS).template();
                  List<Trouble> troubles = new ArrayList<>();
                  for (Authority ca : site.world().authorities()) {
                    ca.templates().stream()
                        .filter(same -> same.name().equals(template.name()))
                        .forEach(
                            same -> troubles.add(same.suffer(Aspect.ENROL_RIGHT, site.when())));
                  }
                  return troubles;
                })
            .partly(PkcsFaults::told)
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told),
        Fault.of("template-withdrawn", "pkcs-template-not-published")
            .needs(new Demand().templates(2).hours(8, 60).pkcs(5).devices(15))
            .midStory()
            .breaks(
                site ->
                    List.of(
                        site.profile(Kind.PKCS).template().suffer(Aspect.NOT_OFFERED, site.when())))
            .partly(PkcsFaults::told)
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told),
        Fault.of("template-builds-subject", "pkcs-subject-data-missing")
            .needs(new Demand().templates(2).hours(8, 60).pkcs(5).devices(15))
            .breaks(
                site ->
                    List.of(
                        site.profile(Kind.PKCS).template().suffer(Aspect.SUBJECT_TAB, site.when())))
            .partly(PkcsFaults::told)
            .begun(PkcsFaults::told)
            .shows(PkcsFaults::told),
        Fault.of("users-without-mail", "pkcs-subject-data-missing")
            .needs(new Demand().hours(12, 60).pkcs(6).devices(20))
            .lasts(6 * Span.HOUR)
            .midStory()
            .breaks(
                site -> {
                  Reason reason =
                      site.dice().chance(0.5) ? Reason.EMAIL_MISSING : Reason.PARAMETER_WRONG;
                  int count =
                      site.dice().between(3, Math.max(4, site.world().clients().size() / 15));
                  return site.needy(Kind.PKCS, count).stream()
                      .map(client -> client.user().suffer(Aspect.ATTRIBUTE_EMPTY, site.when()))
                      .map(trouble -> trouble.saying(reason))
                      .toList();
                })
            .shows(
                sight -> {
                  List<Entry> hits = sight.hits(Step.PKCS_FAILED);
                  return told(sight)
                      && Sight.distinct(hits, Who::user) >= 2
                      && issued(sight, hits, amid(hits));
                }));
  }

  /** Several devices failed, and the export tells why. */
  static boolean told(Sight sight) {
    List<Entry> hits = sight.hits(Step.PKCS_FAILED);
    boolean unified = !hits.isEmpty() && hits.get(0).dialect() == Dialect.UNIFIED;
    return devices(hits) >= 2 && hits.size() >= 3 && (unified || sight.setting().explains);
  }

  private static boolean workedBefore(Sight sight) {
    List<Entry> hits = sight.hits(Step.PKCS_FAILED);
    return issued(sight, hits, before(sight.from()));
  }

  private static boolean issuedElsewhere(Sight sight) {
    List<Entry> hits = sight.hits(Step.PKCS_FAILED);
    return hits.size() >= 2
        && devices(hits) >= 2
        && issued(sight, hits, amid(hits).and(on(hits.get(0).server()).negate()));
  }

  static boolean issued(Sight sight, List<Entry> hits, Predicate<Entry> where) {
    return !hits.isEmpty()
        && !sight.entries(where.and(onCa(hits.get(0).who().ca())), Step.PKCS_ISSUED).isEmpty();
  }

  private static List<Trouble> mistyped(Site site) {
    Authority right = site.ca(Kind.PKCS);
    Authority wrong =
        new Authority(
            right.name().replaceFirst("\\.", "-old."),
            right.templates().stream().map(Part::name).toList(),
            "none");
    site.world().profiles().add(new Profile(Kind.PKCS, wrong, wrong.templates().get(0)));
    return List.of(wrong.suffer(Aspect.CA_UNKNOWN, site.always()));
  }

  private static List<Trouble> digicert(Site site, Window when) {
    Authority digicert = new Authority("Symantec", List.of("2.16.840.1.113733.1.16.1"), "none");
    site.world().profiles().add(new Profile(Kind.PKCS, digicert, digicert.templates().get(0)));
    return List.of(digicert.suffer(Aspect.RA_CERTIFICATE, when));
  }
}
