package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Outage;
import io.github.orsak.simulation.Span;
import java.util.List;

/** What keeps the web server from passing requests of devices to NDES. */
final class PoolMishaps {

  private static final String THUMBPRINT = "C1B2C3D4E5F60718293A4B5C6D7E8F9012345678";

  private PoolMishaps() {}

  static List<Mishap> all() {
    return List.of(
        account(),
        failing(),
        stoppedByHand(),
        webStopped(),
        binding(),
        publishing(),
        nobodyComes(),
        overloaded(),
        tooLong());
  }

  private static Mishap requests(String name) {
    return new Mishap(name).harms(Outage.REQUESTS).orElse("ndes-no-requests");
  }

  private static void turnedAway(Plot plot, String reason) {
    Web web = plot.web();
    plot.meanwhile(8 * Span.MINUTE, time -> web.turnedAway(time, "503", reason));
  }

  private static Mishap account() {
    return requests("pool-account")
        .is("ndes-pool-account", Log.SYSTEM)
        .is("ndes-pool-down", Log.HTTPERR)
        .tells(
            plot -> {
              plot.server().pool(plot.from(), 5021, Level.WARNING, "SCEP");
              plot.server().pool(plot.from() + Span.SECOND, 5057, Level.WARNING, "SCEP");
              plot.server().pool(plot.from() + 2 * Span.SECOND, 5059, Level.ERROR, "SCEP");
              turnedAway(plot, "AppOffline");
            })
        .mends(plot -> plot.server().ndesStarted(plot.to()));
  }

  private static Mishap failing() {
    return requests("pool-failing")
        .is("ndes-pool-down", Log.SYSTEM)
        .is("ndes-pool-down", Log.HTTPERR)
        .tells(
            plot -> {
              for (int i = 0; i < 5; i++) {
                long time = plot.from() - (5 - i) * 20 * Span.SECOND;
                plot.server()
                    .pool(
                        time,
                        5009,
                        Level.WARNING,
                        "SCEP",
                        "ProcessID",
                        "412" + i,
                        "ExitCode",
                        "0xc0000005");
                plot.server()
                    .application(
                        time,
                        "Application Error",
                        1000,
                        Level.ERROR,
                        "",
                        "w3wp.exe",
                        "",
                        "10.0.1",
                        "",
                        "5f0c",
                        "",
                        "mscep.dll",
                        "",
                        "10.0",
                        "",
                        "a1",
                        "",
                        "c0000005");
              }
              plot.server().pool(plot.from(), 5002, Level.ERROR, "SCEP");
              turnedAway(plot, "AppOffline");
            })
        .mends(plot -> plot.server().ndesStarted(plot.to()));
  }

  private static Mishap stoppedByHand() {
    return requests("pool-stopped")
        .is("ndes-pool-stopped", Log.HTTPERR)
        .tells(plot -> turnedAway(plot, "Disabled"))
        .mends(plot -> plot.server().ndesStarted(plot.to()));
  }

  private static Mishap webStopped() {
    return requests("web-stopped")
        .siteDown()
        .isInFull("ndes-web-stopped", Log.SYSTEM)
        .tells(plot -> plot.server().state(plot.from(), "W3SVC", false))
        .mends(
            plot -> {
              plot.server().state(plot.to(), "W3SVC", true);
              plot.server().ndesStarted(plot.to() + Span.MINUTE);
            });
  }

  private static Mishap binding() {
    return requests("binding-broken")
        .siteDown()
        .is("ndes-binding-broken", Log.SYSTEM)
        .tells(
            plot -> {
              plot.server().certificate(plot.from(), 1002, THUMBPRINT, "WebServer");
              plot.meanwhile(
                  10 * Span.MINUTE,
                  time -> {
                    plot.server()
                        .system(
                            time,
                            "Microsoft-Windows-HttpEvent",
                            15021,
                            Level.ERROR,
                            "DeviceObject",
                            "\\Device\\Http\\ReqQueue",
                            "Endpoint",
                            "0.0.0.0:443",
                            "Binary",
                            "000004000200300000000000AD3A00C0");
                    plot.server()
                        .system(
                            time,
                            "Schannel",
                            36870,
                            Level.ERROR,
                            "Type",
                            "server",
                            "ErrorCode",
                            "0x8009030d",
                            "ErrorStatus",
                            "10001");
                  });
            })
        .mends(
            plot -> {
              plot.server()
                  .system(
                      plot.to() - Span.MINUTE,
                      "Microsoft-Windows-HttpEvent",
                      15300,
                      Level.WARNING,
                      "Endpoint",
                      "0.0.0.0:443");
              plot.server()
                  .system(
                      plot.to(),
                      "Microsoft-Windows-HttpEvent",
                      15301,
                      Level.WARNING,
                      "Endpoint",
                      "0.0.0.0:443");
            });
  }

  /** The server of the application proxy is a computer of its own. */
  private static Mishap publishing() {
    return requests("publishing-down")
        .is("ndes-publishing-down", Log.SYSTEM)
        .tells(
            plot ->
                plot.server("proxy1.contoso.example").service(plot.from(), 7034, "WAPCSvc", "1"))
        .mends(plot -> plot.server("proxy1.contoso.example").state(plot.to(), "WAPCSvc", true));
  }

  private static Mishap nobodyComes() {
    return requests("nobody-comes").is("ndes-no-requests", Log.SITE, Log.HTTPERR).mends(plot -> {});
  }

  private static Mishap overloaded() {
    return requests("overloaded")
        .is("ndes-overloaded", Log.HTTPERR)
        .tells(
            plot -> {
              Web web = plot.web();
              plot.meanwhile(Span.MINUTE, time -> web.turnedAway(time, "503", "QueueFull"));
            })
        .mends(plot -> {});
  }

  /** Only devices that ask with a long GET are concerned. */
  private static Mishap tooLong() {
    return new Mishap("url-too-long")
        .is("ndes-url-limit", Log.HTTPERR)
        .tells(
            plot -> {
              Web web = plot.web();
              plot.meanwhile(
                  12 * Span.MINUTE,
                  time -> {
                    web.queries(time - 2 * Span.SECOND, Web.Answer.GOOD);
                    web.tooLong(time);
                  });
            });
  }
}
