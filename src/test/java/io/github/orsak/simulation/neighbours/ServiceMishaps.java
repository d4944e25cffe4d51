package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** What keeps the services of a connector from running, or its whole server. */
final class ServiceMishaps {

  private static final String[] WITHOUT_SYSTEM = {
    "connector-stopped", "connector-silent", "scep-signing-certificate-broken"
  };

  private ServiceMishaps() {}

  static List<Mishap> all() {
    return List.of(
        logon("logon-password-expired", 7038, "%%1330"),
        logon("logon-account-locked", 7038, "%%1909"),
        logon("logon-right-missing", 7041, ""),
        afterPatchNight(),
        disabled(),
        crashing(),
        stopped(),
        notBack("rebooted-not-back", "host-rebooted", false),
        notBack("crashed-not-back", "host-crashed", true));
  }

  private static void running(Plot plot) {
    plot.connectorServices()
        .forEach(service -> plot.server().state(plot.to() - Span.SECOND, service, true));
  }

  private static void refused(Plot plot, long time, int id, String error) {
    for (String service : plot.connectorServices()) {
      if (id == 7041) {
        plot.server().service(time, id, service, "CONTOSO\\svc-intune");
      } else {
        plot.server().service(time, id, service, "CONTOSO\\svc-intune", error);
      }
      plot.server().service(time + Span.SECOND, 7000, service, "%%1069");
    }
  }

  private static Mishap logon(String name, int id, String error) {
    return new Mishap(name)
        .harms(Outage.SERVICE)
        .is("connector-logon-failed", Log.SYSTEM)
        .isFor(true, "connector-stopped")
        .orElse(WITHOUT_SYSTEM)
        .tells(
            plot -> {
              plot.connectorServices()
                  .forEach(service -> plot.server().state(plot.from(), service, false));
              refused(plot, plot.from() + 8 * Span.SECOND, id, error);
            })
        .mends(ServiceMishaps::running);
  }

  /** Updates, a restart of Windows, and a password that has expired meanwhile. */
  private static Mishap afterPatchNight() {
    return new Mishap("logon-after-patch-night")
        .harms(Outage.SERVICE)
        .offFor(4 * Span.MINUTE)
        .is("connector-logon-failed", Log.SYSTEM)
        .orElse(WITHOUT_SYSTEM)
        .tells(
            plot -> {
              Machine server = plot.server();
              Days.update(server, plot.from() - 40 * Span.MINUTE);
              server.shutDown(
                  plot.from() - 20 * Span.SECOND,
                  plot.services(server.host()),
                  "C:\\Windows\\servicing\\TrustedInstaller.exe",
                  "0x80020010");
              server.boot(
                  plot.from() + 3 * Span.MINUTE,
                  plot.backdrop().serves(server.host()) ? List.of("WAS", "W3SVC") : List.of());
              refused(plot, plot.from() + 4 * Span.MINUTE, 7038, "%%1330");
            })
        .mends(ServiceMishaps::running);
  }

  private static Mishap disabled() {
    return new Mishap("service-disabled")
        .harms(Outage.SERVICE)
        .is("connector-service-disabled", Log.SYSTEM)
        .isFor(true, "connector-stopped")
        .orElse(WITHOUT_SYSTEM)
        .tells(
            plot -> {
              for (String service : plot.connectorServices()) {
                plot.server()
                    .startType(plot.from() - Span.MINUTE, service, "auto start", "disabled");
                plot.server().state(plot.from(), service, false);
                plot.server().service(plot.from() + Span.MINUTE, 7000, service, "%%1058");
              }
            })
        .mends(
            plot -> {
              plot.connectorServices()
                  .forEach(
                      service ->
                          plot.server()
                              .startType(
                                  plot.to() - Span.MINUTE, service, "disabled", "auto start"));
              running(plot);
            });
  }

  private static Mishap crashing() {
    return new Mishap("service-crashing")
        .harms(Outage.CRASHES)
        .is("connector-crash-loop", Log.SYSTEM)
        .isFor(true, "connector-crash-loop")
        .orElse("connector-crash-loop")
        .tells(
            plot -> {
              String service = plot.connectorServices().get(0);
              int[] times = {0};
              plot.meanwhile(
                  4 * Span.MINUTE,
                  time -> {
                    plot.server()
                        .service(
                            time,
                            7031,
                            service,
                            String.valueOf(++times[0]),
                            "60000",
                            "1",
                            "Restart the service");
                    plot.server()
                        .application(
                            time - Span.SECOND,
                            ".NET Runtime",
                            1026,
                            Level.ERROR,
                            "",
                            "Application: PFXCertificateConnectorSvc.exe\n"
                                + "Framework Version: v4.0.30319\n"
                                + "Exception Info: System.IO.FileLoadException");
                    plot.server().state(time + Span.MINUTE, service, true);
                  });
            });
  }

  private static Mishap stopped() {
    return new Mishap("service-stopped-by-hand")
        .harms(Outage.SERVICE)
        .isInFull("connector-stopped", Log.SYSTEM)
        .isFor(true, "connector-stopped")
        .orElse(WITHOUT_SYSTEM)
        .tells(
            plot ->
                plot.connectorServices()
                    .forEach(service -> plot.server().state(plot.from(), service, false)))
        .mends(ServiceMishaps::running);
  }

  private static Mishap notBack(String name, String cause, boolean dirty) {
    return new Mishap(name)
        .harms(Outage.SERVICE)
        .offFor(4 * Span.MINUTE)
        .isInFull(cause, Log.SYSTEM)
        .orElse(WITHOUT_SYSTEM)
        .tells(
            plot -> {
              Machine server = plot.server();
              plot.connectorServices().forEach(service -> server.state(Span.HOUR, service, true));
              if (dirty) {
                server.notShutDown(plot.from() + 3 * Span.MINUTE);
              } else {
                server.shutDown(
                    plot.from() - 20 * Span.SECOND,
                    plot.services(server.host()),
                    "C:\\Windows\\explorer.exe",
                    "0x80000000");
              }
              server.boot(plot.from() + 3 * Span.MINUTE, List.of("WAS", "W3SVC"));
            })
        .mends(ServiceMishaps::running);
  }
}
