package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** Days on which nothing is wrong, though the logs are full. */
final class Days {

  private static final String UPDATES = "Microsoft-Windows-WindowsUpdateClient";
  private static final String TITLE =
      "2024-05 Cumulative Update for Windows Server 2019 (KB5037765)";

  private Days() {}

  static List<Mishap> all() {
    return List.of(
        new Mishap("day-ordinary"),
        rebooted("day-nightly-restart", false, 3 * Span.MINUTE),
        rebooted("day-patches", true, 6 * Span.MINUTE, 40 * Span.MINUTE),
        new Mishap("day-power-cut")
            .offFor(5 * Span.MINUTE)
            .tells(
                plot -> {
                  Machine server = plot.server();
                  server.notShutDown(plot.from() + 4 * Span.MINUTE);
                  back(plot, plot.from() + 4 * Span.MINUTE);
                }),
        new Mishap("day-connector-updated")
            .harms(Outage.SERVICE)
            .atMost(3 * Span.MINUTE)
            .tells(Days::updated)
            .mends(
                plot ->
                    plot.connectorServices()
                        .forEach(
                            service ->
                                plot.server().state(plot.to() - Span.SECOND, service, true))),
        new Mishap("day-pool-recycled").tells(Days::recycled),
        new Mishap("day-certificate-renewed").tells(Days::renewed),
        new Mishap("day-scanned")
            .tells(
                plot -> {
                  Web web = plot.web();
                  plot.meanwhile(
                      2 * Span.MINUTE, time -> web.other(time, "/certsrv/", "Nessus", 401));
                  plot.meanwhile(
                      5 * Span.MINUTE,
                      time ->
                          plot.server()
                              .system(
                                  time,
                                  "Schannel",
                                  36874,
                                  Level.ERROR,
                                  "Type",
                                  "server",
                                  "Protocol",
                                  "TLS 1.0"));
                  plot.meanwhile(
                      9 * Span.MINUTE,
                      time ->
                          plot.server()
                              .system(
                                  time,
                                  "Schannel",
                                  36888,
                                  Level.ERROR,
                                  "AlertDesc",
                                  "40",
                                  "ErrorState",
                                  "1205"));
                }),
        new Mishap("day-other-service-fails")
            .tells(
                plot ->
                    plot.meanwhile(
                        20 * Span.MINUTE,
                        time -> {
                          plot.server()
                              .service(
                                  time, 7031, "AgentSvc", "3", "60000", "1", "Restart the service");
                          plot.server()
                              .pool(time, 5009, Level.WARNING, "Intranet", "ProcessID", "77");
                          plot.server().service(time + Span.MINUTE, 7000, "AgentSvc", "%%1053");
                        })));
  }

  /** Windows installs an update. */
  static void update(Machine machine, long time) {
    machine.system(
        time, UPDATES, 43, Level.INFORMATION, "updateTitle", TITLE, "updateGuid", "{1b2f}");
    machine.system(
        time + 20 * Span.MINUTE,
        UPDATES,
        19,
        Level.INFORMATION,
        "updateTitle",
        TITLE,
        "updateGuid",
        "{1b2f}");
  }

  private static Mishap rebooted(String name, boolean patched, long pause, Long... again) {
    return new Mishap(name)
        .offFor(pause, again)
        .tells(
            plot -> {
              Machine server = plot.server();
              if (patched) {
                update(server, plot.from() - 30 * Span.MINUTE);
              }
              reboot(plot, plot.from(), pause);
              List.of(again).forEach(later -> reboot(plot, plot.from() + later, pause));
            });
  }

  private static void reboot(Plot plot, long time, long pause) {
    Machine server = plot.server();
    server.shutDown(
        time - 20 * Span.SECOND,
        plot.services(server.host()),
        "C:\\Windows\\system32\\svchost.exe",
        "0x80020010");
    back(plot, time + pause - Span.MINUTE);
  }

  private static void back(Plot plot, long time) {
    Machine server = plot.server();
    server.boot(time, plot.services(server.host()));
    if (plot.dice().chance(0.6)) {
      server.system(
          time + 40 * Span.SECOND, "NETLOGON", 5719, Level.ERROR, "", "CONTOSO", "", "%%1311");
      server.system(time + 55 * Span.SECOND, "Microsoft-Windows-GroupPolicy", 1129, Level.ERROR);
    }
    server.ndesStarted(time + 2 * Span.MINUTE);
  }

  private static void updated(Plot plot) {
    Machine server = plot.server();
    server.application(
        plot.from() - 30 * Span.SECOND,
        "MsiInstaller",
        1033,
        Level.INFORMATION,
        "",
        "Certificate Connector for Microsoft Intune",
        "",
        "6.2406.0.1001",
        "",
        "1033",
        "",
        "0");
    plot.connectorServices().forEach(service -> server.state(plot.from(), service, false));
  }

  private static void recycled(Plot plot) {
    for (long time = plot.from(); time < plot.to(); time += 4 * Span.HOUR) {
      plot.server().pool(time, 5074, Level.INFORMATION, "SCEP", "ProcessID", "4812");
      plot.server().ndesStarted(time + 5 * Span.SECOND);
    }
  }

  private static void renewed(Plot plot) {
    Machine server = plot.server();
    server.certificate(
        Span.HOUR, 1003, "A1B2C3D4E5F60718293A4B5C6D7E8F9012345678", "CEPEncryption");
    server.certificate(
        plot.from(), 1001, "A1B2C3D4E5F60718293A4B5C6D7E8F9012345678", "CEPEncryption");
    server.certificate(
        plot.from(), 1006, "B1B2C3D4E5F60718293A4B5C6D7E8F9012345678", "CEPEncryption");
    server.pool(plot.from() + Span.MINUTE, 5074, Level.INFORMATION, "SCEP", "ProcessID", "4812");
    server.ndesStarted(plot.from() + 2 * Span.MINUTE);
  }
}
