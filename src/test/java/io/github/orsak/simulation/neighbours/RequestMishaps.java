package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** What fails within NDES and its policy module. */
final class RequestMishaps {

  private static final String RA = "A1B2C3D4E5F60718293A4B5C6D7E8F9012345678";
  private static final String CLIENT = "D1B2C3D4E5F60718293A4B5C6D7E8F9012345678";

  private RequestMishaps() {}

  static List<Mishap> all() {
    return List.of(
        startFailed(),
        expired(),
        notReloaded(),
        impersonation(),
        refused(
            "policy-certificate-untrusted",
            "ndes-policy-certificate-untrusted",
            "403",
            "16",
            "2148204809"),
        refused("policy-certificate-purpose", "ndes-policy-certificate-purpose", "403", "7", "64"),
        refused(
            "policy-certificate-out-of-date",
            "ndes-policy-certificate-expired",
            "403",
            "17",
            "2148204801"),
        notPassedOn(),
        pointFailing());
  }

  private static Mishap requests(String name) {
    return new Mishap(name).harms(Outage.REQUESTS).orElse("ndes-no-requests");
  }

  private static void asked(Plot plot, Web.Answer answer) {
    Web web = plot.web();
    plot.meanwhile(8 * Span.MINUTE, time -> web.queries(time, answer));
  }

  private static void notStarted(Plot plot, String code) {
    plot.server()
        .pool(plot.from() - 30 * Span.SECOND, 5074, Level.INFORMATION, "SCEP", "ProcessID", "77");
    for (long time = plot.from(); time < plot.to(); time += 2 * Span.HOUR) {
      plot.server().ndes(time, 2, code, "The service cannot be started.");
      plot.server()
          .ndes(time + Span.SECOND, 10, code, "A required certificate could not be retrieved.");
    }
  }

  private static Mishap startFailed() {
    return requests("ndes-not-started")
        .is("ndes-start-failed", Log.APPLICATION)
        .is("ndes-start-failed", Log.SITE)
        .tells(
            plot -> {
              notStarted(plot, "0x80070057");
              asked(plot, Web.Answer.of(500));
            })
        .mends(plot -> plot.server().ndesStarted(plot.to() - Span.SECOND));
  }

  private static Mishap expired() {
    return requests("ra-certificates-expired")
        .is("ndes-ra-expired", Log.LIFECYCLE)
        .is("ndes-start-failed", Log.SITE)
        .orElse("ndes-start-failed")
        .tells(
            plot -> {
              plot.server().certificate(Span.HOUR, 1003, RA, "CEPEncryption");
              plot.server().certificate(plot.from() - 3 * Span.HOUR, 1002, RA, "CEPEncryption");
              notStarted(plot, "0x80070057");
              asked(plot, Web.Answer.of(500));
            })
        .mends(
            plot -> {
              plot.server().certificate(plot.to() - Span.MINUTE, 1001, RA, "CEPEncryption");
              plot.server().ndesStarted(plot.to() - Span.SECOND);
            });
  }

  /** It was renewed in time, and NDES goes on with the old certificate. */
  private static Mishap notReloaded() {
    return requests("ra-certificate-not-reloaded")
        .is("ndes-ra-not-reloaded", Log.LIFECYCLE, Log.APPLICATION)
        .tells(
            plot -> {
              plot.server().certificate(plot.from() - 5 * Span.MINUTE, 1001, RA, "CEPEncryption");
              Web web = plot.web();
              plot.meanwhile(
                  8 * Span.MINUTE,
                  time -> {
                    web.queries(time - 2 * Span.SECOND, Web.Answer.GOOD);
                    web.request(time, Web.Answer.GOOD);
                    plot.server()
                        .ndes(time, 18, "0x80090005", "The request could not be decrypted.");
                  });
            })
        .mends(plot -> plot.server().ndesStarted(plot.to() - Span.SECOND));
  }

  private static Mishap impersonation() {
    return requests("impersonation-right-missing")
        .is("ndes-impersonation-right", Log.SITE)
        .tells(plot -> asked(plot, new Web.Answer("500", "0", "1346")))
        .mends(plot -> {});
  }

  private static Mishap refused(
      String name, String cause, String status, String substatus, String win32) {
    return requests(name)
        .is(cause, Log.SITE)
        .tells(plot -> verified(plot, new Web.Answer(status, substatus, win32)))
        .mends(plot -> {});
  }

  private static void verified(Plot plot, Web.Answer answer) {
    Web web = plot.web();
    plot.meanwhile(
        8 * Span.MINUTE,
        time -> {
          web.queries(time - 2 * Span.SECOND, Web.Answer.GOOD);
          web.verify(time, answer);
          web.request(time + Span.SECOND, Web.Answer.GOOD);
          plot.server()
              .ndes(
                  time + Span.SECOND,
                  29,
                  "0x80004005",
                  "The challenge password could not be verified.");
        });
  }

  private static Mishap notPassedOn() {
    return requests("policy-certificate-expired-silently")
        .is("ndes-policy-certificate-expired", Log.SITE, Log.LIFECYCLE)
        .orElse("ndes-policy-certificate-expired")
        .tells(
            plot -> {
              plot.server().certificate(plot.from(), 1002, CLIENT, "NDESClient");
              Web web = plot.web();
              plot.meanwhile(
                  8 * Span.MINUTE,
                  time -> {
                    web.queries(time - 2 * Span.SECOND, Web.Answer.GOOD);
                    web.request(time, Web.Answer.GOOD);
                  });
            })
        .mends(
            plot -> plot.server().certificate(plot.to() - Span.MINUTE, 1001, CLIENT, "NDESClient"));
  }

  private static Mishap pointFailing() {
    return requests("registration-point-failing")
        .is("ndes-registration-app-failing", Log.SITE)
        .tells(
            plot -> {
              verified(plot, Web.Answer.of(500));
              plot.meanwhile(
                  30 * Span.MINUTE,
                  time ->
                      plot.server()
                          .application(
                              time,
                              "ASP.NET 4.0.30319.0",
                              1310,
                              Level.ERROR,
                              "",
                              "3007",
                              "",
                              "A compilation error has occurred.",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "",
                              "/LM/W3SVC/1/ROOT/CertificateRegistrationSvc",
                              "",
                              "Full",
                              "",
                              "/CertificateRegistrationSvc",
                              "",
                              "C:\\CRP\\"));
            })
        .mends(plot -> {});
  }
}
