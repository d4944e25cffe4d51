package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.amid;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults of a whole server. */
final class HostFaults {

  private HostFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("status-folder-locked", "host-disk-or-antivirus")
            .needs(new Demand().hours(8, 60).scep(4).pkcs(4).devices(20))
            .lasts(3 * Span.HOUR)
            .breaks(
                site -> {
                  Reason reason = site.dice().chance(0.5) ? Reason.FILE_LOCKED : Reason.DISK_FULL;
                  return List.of(
                      site.registrationPoint()
                          .suffer(Aspect.STATUS_FOLDER, site.when())
                          .saying(reason));
                })
            .partly(HostFaults::bothFail)
            .begun(HostFaults::bothFail)
            .shows(HostFaults::bothFail),
        Fault.of("server-sick", "host-common-cause")
            .needs(new Demand().hours(8, 48).scep(10).pkcs(15).revocations(6).devices(60))
            .crowded()
            .lasts(2 * Span.HOUR)
            .breaks(site -> List.of(site.registrationPoint().suffer(Aspect.SICK, site.when())))
            .shows(HostFaults::manyAtOnce),
        Fault.of("server-weak", "host-one-bad-connector")
            .needs(new Demand().hosts(2).hours(12, 48).scep(3).pkcs(10).revocations(2).devices(40))
            .lasts(5 * Span.HOUR)
            .breaks(
                site ->
                    List.of(
                        site.server()
                            .suffer(Aspect.SICK, site.when())
                            .sparing(site.dice().share(0.3, 0.65))))
            .begun(HostFaults::oneFailsMore)
            .shows(HostFaults::oneFailsMore));
  }

  private static boolean bothFail(Sight sight) {
    return sight.hits(Step.SCEP_NOTIFY_FAILED).size() >= 2
        && sight.hits(Step.PKCS_UPLOAD_FAILED, Step.REVOCATION_UPLOAD_FAILED).size() >= 2;
  }

  /** Three functions begin to fail with an unknown error within five minutes. */
  private static boolean manyAtOnce(Sight sight) {
    List<Entry> hits = sight.hits();
    if (hits.isEmpty()) {
      return false;
    }
    long first = hits.get(0).time();
    Set<Step> functions =
        hits.stream()
            .filter(entry -> entry.step().failed())
            .filter(entry -> entry.time() - first <= 5 * Span.MINUTE)
            .map(entry -> entry.step().outcome())
            .collect(Collectors.toSet());
    return functions.size() >= 3;
  }

  private static boolean oneFailsMore(Sight sight) {
    List<Entry> hits = sight.hits().stream().filter(entry -> entry.step().failed()).toList();
    if (hits.size() < 8) {
      return false;
    }
    long operations = hits.stream().map(entry -> entry.id() / 100).distinct().count();
    Step[] work = {Step.PKCS_ISSUED, Step.REVOKED, Step.PKCS_UPLOADED, Step.SCEP_NOTIFIED};
    int own = sight.entries(on(hits.get(0).server()).and(amid(hits)), work).size();
    int others = sight.entries(on(hits.get(0).server()).negate().and(amid(hits)), work).size();
    return operations >= 2 && own >= 4 && others >= 15;
  }
}
