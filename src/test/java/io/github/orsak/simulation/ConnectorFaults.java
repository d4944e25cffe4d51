package io.github.orsak.simulation;

import static io.github.orsak.simulation.Sight.after;
import static io.github.orsak.simulation.Sight.before;
import static io.github.orsak.simulation.Sight.on;

import java.util.List;
import java.util.function.Predicate;

/** Faults of the connector service. */
final class ConnectorFaults {

  private static final Step[] CHALLENGES = {
    Step.SCEP_VERIFIED, Step.SCEP_REJECTED, Step.SCEP_VERIFY_FAILED
  };

  private ConnectorFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("crash-loop")
            .legacy("connector-crash-loop")
            .needs(new Demand().hours(8, 60).calm())
            .breaks(site -> List.of(site.server().suffer(Aspect.CRASHING, site.when())))
            .begun(ConnectorFaults::starts)
            .shows(ConnectorFaults::starts),
        Fault.of("restarter")
            .legacy("connector-restarted-repeatedly")
            .needs(new Demand().hours(8, 60).calm())
            .breaks(site -> List.of(site.server().suffer(Aspect.BOUNCED, site.when())))
            .begun(ConnectorFaults::starts)
            .shows(ConnectorFaults::starts),
        // Told by the stop; what goes on afterwards shows that the server itself is up.
        Fault.of("service-stopped")
            .legacy("connector-stopped")
            .needs(new Demand().hours(8, 72).scep(2).devices(15).calm())
            .breaks(site -> List.of(site.registrationPoint().suffer(Aspect.STOPPED, site.when())))
            .shows(ConnectorFaults::stopSeen),
        // The unified connector does not tell its stop: its heartbeat ends.
        Fault.of("service-hangs")
            .legacy("connector-silent")
            .unified("connector-silent")
            .needs(new Demand().hours(16, 72).scep(2).pkcs(2).devices(30).calm().awake())
            .crowded()
            .lasts(6 * Span.HOUR)
            .breaks(site -> List.of(site.registrationPoint().suffer(Aspect.HUNG, site.when())))
            .shows(ConnectorFaults::silenceSeen),
        Fault.of("degraded-start")
            .legacy("connector-degraded-start")
            .needs(new Demand().hours(8, 72).calm())
            .breaks(site -> List.of(site.server().suffer(Aspect.DEGRADED, site.when())))
            .shows(
                sight ->
                    !sight.hits(Step.STARTED).isEmpty()
                        && !sight.hits(Step.PKCS_DOWNLOAD_FAILED).isEmpty()),
        Fault.of("generation-refused")
            .legacy("connector-unsupported")
            .needs(new Demand().hours(8, 60).pkcs(1).retired())
            .ends(Fault.Ending.NEVER)
            .breaks(
                site -> {
                  boolean late = !site.world().setting().start.isBefore(Setting.RETIRED);
                  Window when = late ? site.always() : site.when();
                  return List.of(site.world().tenant().suffer(Aspect.GENERATION_REFUSED, when));
                })
            .shows(sight -> sight.hits(Step.PKCS_DOWNLOAD_FAILED).size() >= 3));
  }

  private static boolean starts(Sight sight) {
    return sight.dense(sight.hits(Step.STARTED), 3, 30 * Span.MINUTE);
  }

  private static boolean stopSeen(Sight sight) {
    Trouble trouble = sight.trouble();
    List<Entry> stops =
        sight.entries(entry -> Math.abs(entry.time() - trouble.from()) < Span.MINUTE, Step.STOPPED);
    if (stops.isEmpty()) {
      return false;
    }
    Predicate<Entry> there = on(stops.get(0).server());
    return !sight
        .entries(
            there.and(after(trouble.from() + 16 * Span.MINUTE)).and(before(sight.to())), CHALLENGES)
        .isEmpty();
  }

  private static boolean silenceSeen(Sight sight) {
    long from = sight.from();
    List<Server> servers =
        sight.entries(Sight.any()).stream().map(Entry::server).distinct().toList();
    for (Server server : servers) {
      if (server.troubles(Aspect.HUNG).contains(sight.trouble())) {
        List<Entry> lives =
            sight.entries(
                on(server).and(before(from)),
                server.dialect() == Dialect.UNIFIED
                    ? new Step[] {Step.HEALTH_SENT}
                    : new Step[] {
                      Step.PKCS_DOWNLOADED, Step.PKCS_ISSUED, Step.PKCS_UPLOADED, Step.SCEP_UPLOADED
                    });
        List<Entry> challenges =
            sight.entries(on(server).and(after(from)).and(before(sight.to())), CHALLENGES);
        long pace = lives.isEmpty() ? Span.DAY : from / lives.size();
        return lives.size() >= 4 && challenges.size() >= 4 && sight.to() - from >= 8 * pace;
      }
    }
    return false;
  }
}
