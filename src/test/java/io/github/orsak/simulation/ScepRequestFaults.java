package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.devices;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;

/** Faults of devices that use registration points, and of what they are told to ask for. */
final class ScepRequestFaults {

  private ScepRequestFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("platform-garbles", "scep-challenge-garbled")
            .needs(Demand.busyScep())
            .midStory()
            .breaks(site -> List.of(site.platform().suffer(Aspect.GARBLED, site.when())))
            .partly(ScepRequestFaults::someFail)
            .begun(ScepRequestFaults::someFail)
            .shows(ScepRequestFaults::someFail),
        Fault.of("device-garbles", "scep-challenge-garbled")
            .needs(Demand.busyScep())
            .lasts(3 * Span.HOUR)
            .breaks(site -> ofOneClient(site, Aspect.GARBLED))
            .shows(ScepRequestFaults::someFail),
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
            .needs(Demand.busyScep())
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
            .needs(Demand.busyScep().cas(1))
            .midStory()
            .breaks(
                site -> List.of(site.profile(Kind.SCEP).suffer(Aspect.SUBJECT_RULES, site.when())))
            .partly(sight -> devices(sight.hits(Step.SCEP_REJECTED)) >= 3)
            .begun(sight -> devices(sight.hits(Step.SCEP_REJECTED)) >= 3)
            .shows(sight -> devices(sight.hits(Step.SCEP_REJECTED)) >= 3));
  }

  private static boolean someFail(Sight sight) {
    List<Entry> hits = sight.hits(Step.SCEP_VERIFY_FAILED);
    return hits.size() >= 4
        && sight.entries(amid(hits).and(on(hits.get(0).server())), Step.SCEP_VERIFIED).size() >= 2;
  }

  private static List<Trouble> ofOneClient(Site site, Aspect aspect) {
    return List.of(site.needy(Kind.SCEP).suffer(aspect, site.when()));
  }
}
