package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Backdrop;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** What is wrong with a whole server, or with its way to others. */
final class NetworkMishaps {

  private static final String GENERAL = "Microsoft-Windows-Kernel-General";
  private static final String TIME = "Microsoft-Windows-Time-Service";
  private static final List<String> ENDPOINTS =
      List.of(
          "fef.msub05.manage.microsoft.com", "login.microsoftonline.com", "manage.microsoft.com");

  private NetworkMishaps() {}

  static List<Mishap> all() {
    return List.of(
        cut(
            "tls-mismatch",
            "network-tls-mismatch",
            (plot, time) ->
                plot.server()
                    .system(
                        time,
                        "Schannel",
                        36871,
                        Level.ERROR,
                        "Type",
                        "client",
                        "ErrorState",
                        "10013")),
        cut(
            "issuer-unknown",
            "network-untrusted-chain",
            (plot, time) -> plot.server().system(time, "Schannel", 36882, Level.ERROR, "", "")),
        cut(
            "names-unresolved",
            "network-name-unresolved",
            (plot, time) ->
                plot.server()
                    .system(
                        time,
                        "Microsoft-Windows-DNS-Client",
                        1014,
                        Level.WARNING,
                        "QueryName",
                        plot.dice().one(ENDPOINTS),
                        "AddressLength",
                        "16",
                        "Address",
                        "02000035AC1000010000000000000000")),
        domain(),
        diskFull(),
        clockSet(),
        clockRefused());
  }

  private interface Telling {
    void tell(Plot plot, long time);
  }

  private static Mishap cut(String name, String cause, Telling telling) {
    return new Mishap(name)
        .harms(Outage.UPLINK)
        .is(cause, Log.SYSTEM)
        .is("network-intune-unreachable")
        .tells(plot -> plot.meanwhile(Span.MINUTE, time -> telling.tell(plot, time)))
        .mends(plot -> {});
  }

  private static Mishap domain() {
    return new Mishap("domain-unreachable")
        .harms(Outage.ROUTE)
        .hosts(2)
        .is("host-domain-unreachable", Log.SYSTEM)
        .is("pkcs-ca-path-blocked")
        .orElse("pkcs-ca-outage")
        .tells(
            plot -> {
              Machine server = plot.server();
              plot.meanwhile(
                  25 * Span.MINUTE,
                  time ->
                      server.system(
                          time,
                          "NETLOGON",
                          5719,
                          Level.ERROR,
                          "",
                          "CONTOSO",
                          "",
                          "%%1311",
                          "Binary",
                          "5E0000C0"));
              server.system(
                  plot.from() + Span.MINUTE,
                  "NETLOGON",
                  5719,
                  Level.ERROR,
                  "",
                  "CONTOSO",
                  "",
                  "%%1311",
                  "Binary",
                  "5E0000C0");
              server.system(
                  plot.from() + 4 * Span.MINUTE,
                  "Microsoft-Windows-DNS-Client",
                  1014,
                  Level.WARNING,
                  "QueryName",
                  "_ldap._tcp.dc._msdcs.contoso.example",
                  "AddressLength",
                  "16");
              plot.meanwhile(
                  90 * Span.MINUTE,
                  time -> server.system(time, "Microsoft-Windows-GroupPolicy", 1054, Level.ERROR));
              plot.meanwhile(
                  60 * Span.MINUTE,
                  time ->
                      server.system(
                          time,
                          TIME,
                          129,
                          Level.WARNING,
                          "ErrorMessage",
                          "",
                          "RetryMinutes",
                          "15"));
            })
        .mends(plot -> {});
  }

  private static Mishap diskFull() {
    return new Mishap("disk-full")
        .harms(Outage.DISK)
        .is("host-disk-full", Log.SYSTEM)
        .is("host-disk-or-antivirus")
        .tells(
            plot -> {
              plot.server()
                  .system(
                      plot.from() - 20 * Span.MINUTE, "srv", 2013, Level.WARNING, "", "", "", "C:");
              plot.meanwhile(
                  2 * Span.HOUR,
                  time -> plot.server().system(time, "srv", 2013, Level.WARNING, "", "", "", "C:"));
            })
        .mends(plot -> {});
  }

  private static Mishap clockSet() {
    return new Mishap("clock-set-wrong")
        .harms(Outage.CLOCK)
        .isFor(true, "host-clock-jump", Log.SYSTEM)
        .isFor(true, "scep-clock-skew")
        .orElse("host-clock-jump", "host-time-unsynchronised")
        .tells(
            plot -> {
              Backdrop backdrop = plot.backdrop();
              String host = plot.server().host();
              String now = backdrop.shown(host, plot.from()).toString();
              String old = backdrop.shown(host, plot.from()).minusMillis(Backdrop.AHEAD).toString();
              plot.server()
                  .system(
                      plot.from(),
                      GENERAL,
                      1,
                      Level.INFORMATION,
                      "NewTime",
                      now,
                      "OldTime",
                      old,
                      "Reason",
                      "1");
            });
  }

  private static Mishap clockRefused() {
    return new Mishap("clock-not-set-right")
        .harms(Outage.CLOCK)
        .isFor(true, "host-clock-jump", Log.SYSTEM)
        .isFor(true, "scep-clock-skew")
        .orElse("host-clock-jump")
        .tells(
            plot ->
                plot.meanwhile(
                    2 * Span.HOUR,
                    time ->
                        plot.server()
                            .system(
                                time,
                                TIME,
                                34,
                                Level.ERROR,
                                "SystemTimeChangeSeconds",
                                "-14400",
                                "MaxSystemTimeChangeSeconds",
                                "172800",
                                "TimeSource",
                                "dc1.contoso.example")));
  }
}
