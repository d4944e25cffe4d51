package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** What keeps an authority from answering, told by the authority or on the way to it. */
final class AuthorityMishaps {

  private AuthorityMishaps() {}

  static List<Mishap> all() {
    return List.of(
        maintenance(),
        notStarted("ca-not-started", "pkcs-ca-not-started", 34, "0x6cc"),
        notStarted("ca-database-broken", "pkcs-ca-not-started", 17, "0xc8000713"),
        notStarted("ca-list-of-parent-expired", "pkcs-ca-crl-expired", 100, "0x80092013"),
        notStarted("ca-disk-full", "pkcs-ca-database-full", 17, "0x80070070"),
        serviceDown(),
        stopped(),
        path(),
        hardened());
  }

  private static void stop(Plot plot) {
    plot.authority()
        .ca(plot.from() - 20 * Span.SECOND, 38, Level.INFORMATION, plot.authorityName());
    plot.authority().state(plot.from() - 15 * Span.SECOND, "CertSvc", false);
  }

  private static void start(Plot plot) {
    plot.authority().state(plot.to() - 2 * Span.SECOND, "CertSvc", true);
    plot.authority().ca(plot.to() - Span.SECOND, 26, Level.INFORMATION, plot.authorityName());
  }

  private static Mishap maintenance() {
    return new Mishap("ca-maintenance")
        .harms(Outage.AUTHORITY)
        .atMost(25 * Span.MINUTE)
        .isInFull("pkcs-ca-maintenance", Log.APPLICATION)
        .is("pkcs-ca-outage")
        .tells(AuthorityMishaps::stop)
        .mends(AuthorityMishaps::start);
  }

  private static Mishap notStarted(String name, String cause, int id, String code) {
    return new Mishap(name)
        .harms(Outage.AUTHORITY)
        .is(cause, Log.APPLICATION)
        .is("pkcs-ca-not-started", Log.SYSTEM)
        .is("pkcs-ca-outage")
        .orElse("pkcs-ca-crl-expired")
        .tells(
            plot -> {
              stop(plot);
              plot.authority()
                  .ca(
                      plot.from() + Span.MINUTE,
                      id,
                      Level.ERROR,
                      plot.authorityName(),
                      "ErrorCode",
                      code);
              plot.authority()
                  .service(plot.from() + Span.MINUTE, 7024, "CertSvc", id == 34 ? "%%1740" : code);
            })
        .mends(AuthorityMishaps::start);
  }

  private static Mishap serviceDown() {
    return new Mishap("ca-account-refused")
        .harms(Outage.AUTHORITY)
        .is("pkcs-ca-not-started", Log.SYSTEM)
        .is("pkcs-ca-outage")
        .tells(
            plot -> {
              stop(plot);
              plot.authority()
                  .service(plot.from() + Span.MINUTE, 7038, "CertSvc", "CONTOSO\\svc-ca", "%%1326");
              plot.authority().service(plot.from() + Span.MINUTE, 7000, "CertSvc", "%%1069");
            })
        .mends(AuthorityMishaps::start);
  }

  private static Mishap stopped() {
    return new Mishap("ca-stopped-by-hand")
        .harms(Outage.AUTHORITY)
        .is("pkcs-ca-outage")
        .tells(AuthorityMishaps::stop)
        .mends(AuthorityMishaps::start);
  }

  private static Mishap path() {
    return new Mishap("ca-path-closed")
        .harms(Outage.ROUTE)
        .hosts(2)
        .is("pkcs-ca-path-blocked")
        .orElse("pkcs-ca-outage")
        .tells(
            plot ->
                plot.meanwhile(
                    10 * Span.MINUTE,
                    time ->
                        plot.server()
                            .system(
                                time,
                                "Microsoft-Windows-DistributedCOM",
                                10028,
                                Level.ERROR,
                                "param1",
                                plot.authority().host(),
                                "param2",
                                "1a2c",
                                "param3",
                                "C:\\Program Files\\Microsoft Intune\\PkiCreateConnectorSvc.exe",
                                "param4",
                                "{D99E6E74-FC88-11D0-B498-00A0C90312F3}")))
        .mends(plot -> {});
  }

  private static Mishap hardened() {
    return new Mishap("ca-refuses-weak-calls")
        .harms(Outage.ROUTE)
        .hosts(2)
        .is("pkcs-dcom-refused", Log.SYSTEM)
        .is("pkcs-ca-path-blocked")
        .orElse("pkcs-ca-outage")
        .tells(
            plot ->
                plot.meanwhile(
                    4 * Span.MINUTE,
                    time ->
                        plot.authority()
                            .system(
                                time,
                                "Microsoft-Windows-DistributedCOM",
                                10036,
                                Level.ERROR,
                                "param1",
                                "CONTOSO",
                                "param2",
                                "NDES01$",
                                "param3",
                                "S-1-5-21-1-2-3-1107",
                                "param4",
                                "10.0.3.4",
                                "param5",
                                "0x80010111")))
        .mends(plot -> {});
  }
}
