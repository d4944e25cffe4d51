package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Backdrop;
import io.github.orsak.simulation.Dice;
import io.github.orsak.simulation.Span;
import java.util.List;
import java.util.function.LongConsumer;

/** What every computer writes, however well it is. */
final class Noise {

  private static final List<String> OTHER_SERVICES =
      List.of(
          "BITS",
          "wuauserv",
          "TrustedInstaller",
          "msiserver",
          "WinHttpAutoProxySvc",
          "sppsvc",
          "AppXSvc");
  private static final List<String> OTHER_NAMES =
      List.of(
          "ctldl.windowsupdate.com",
          "wpad.contoso.example",
          "v10.events.data.microsoft.com",
          "printer7.contoso.example");
  private static final List<String> SCANNED =
      List.of("/robots.txt", "/.env", "/owa/", "/phpmyadmin/", "/favicon.ico");

  private final Plot plot;
  private final Machine machine;
  private final Dice dice;
  private final long length;

  private Noise(Plot plot, Machine machine) {
    this.plot = plot;
    this.machine = machine;
    dice = plot.dice().split();
    length = plot.backdrop().length();
  }

  /**
   * Writes all of it.
   *
   * @param siteDown whether the site of the first server answers nobody meanwhile
   */
  static void write(Plot plot, boolean siteDown) {
    for (String host : plot.backdrop().hosts()) {
      Noise noise = new Noise(plot, plot.server(host));
      noise.system();
      noise.application();
      // The files of IIS name no computer, so only those of one server are handed over.
      if (host.equals(plot.backdrop().hosts().get(0))) {
        noise.site(siteDown);
      }
    }
    Noise authority = new Noise(plot, plot.authority());
    authority.system();
    authority.application();
  }

  private void every(double pause, LongConsumer what) {
    for (long time = dice.pause(pause); time < length; time += dice.pause(pause)) {
      if (plot.backdrop().powered(machine.host(), time)) {
        what.accept(time);
      }
    }
  }

  private void system() {
    every(
        Span.HOUR,
        time -> {
          String service = dice.one(OTHER_SERVICES);
          machine.state(time, service, true);
          machine.state(time + dice.span(Span.MINUTE, 20 * Span.MINUTE), service, false);
        });
    every(
        2.0 * Span.HOUR,
        time ->
            machine.system(
                time,
                "Microsoft-Windows-DistributedCOM",
                10016,
                Level.WARNING,
                "param1",
                "application-specific",
                "param2",
                "Local",
                "param3",
                "Activation",
                "param4",
                "{2593F8B9-4EAF-457C-B68A-50F6B8EA6B54}",
                "param5",
                "{15C20B67-12E7-4BB6-92BB-7AFF07997402}",
                "param6",
                "NT AUTHORITY",
                "param7",
                "SYSTEM",
                "param8",
                "S-1-5-18",
                "param9",
                "LocalHost (Using LRPC)"));
    every(
        5.0 * Span.HOUR,
        time ->
            machine.system(
                time,
                "Schannel",
                dice.chance(0.7) ? 36887 : 36888,
                Level.ERROR,
                "AlertDesc",
                dice.one(List.of("40", "46", "48", "49", "70"))));
    every(
        9.0 * Span.HOUR,
        time ->
            machine.system(
                time,
                "Microsoft-Windows-DNS-Client",
                1014,
                Level.WARNING,
                "QueryName",
                dice.one(OTHER_NAMES),
                "AddressLength",
                "16",
                "Address",
                "02000035AC1000010000000000000000"));
    every(7.0 * Span.HOUR, this::clock);
    every(
        6.0 * Span.HOUR,
        time ->
            machine.system(
                time,
                "Microsoft-Windows-Time-Service",
                dice.chance(0.5) ? 35 : 37,
                Level.INFORMATION,
                "TimeSource",
                "dc1.contoso.example (ntp.d|0.0.0.0:123->10.0.0.5:123)"));
    every(
        1.5 * Span.HOUR,
        time -> machine.system(time, "Microsoft-Windows-GroupPolicy", 1501, Level.INFORMATION));
    for (long time = dice.span(0, 12 * Span.HOUR); time < length; time += 12 * Span.HOUR) {
      machine.system(
          time,
          "EventLog",
          6013,
          Level.INFORMATION,
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "864000",
          "",
          "60",
          "",
          "0 UTC");
    }
  }

  private void clock(long time) {
    String now = plot.backdrop().shown(machine.host(), time).toString();
    String old =
        plot.backdrop().shown(machine.host(), time - dice.span(5, 40 * Span.SECOND)).toString();
    machine.system(
        time,
        "Microsoft-Windows-Kernel-General",
        1,
        Level.INFORMATION,
        "NewTime",
        now,
        "OldTime",
        old,
        "Reason",
        dice.one(List.of("1", "2")));
  }

  private void application() {
    every(
        8.0 * Span.HOUR,
        time -> {
          machine.application(
              time,
              "MsiInstaller",
              1040,
              Level.INFORMATION,
              "",
              "C:\\Windows\\Temp\\agent.msi",
              "",
              "4242");
          machine.application(
              time + 9 * Span.SECOND,
              "MsiInstaller",
              11707,
              Level.INFORMATION,
              "",
              "Product: Monitoring Agent -- Installation completed successfully.");
        });
    every(
        4.0 * Span.HOUR,
        time ->
            machine.application(
                time,
                "Windows Error Reporting",
                1001,
                Level.INFORMATION,
                "",
                "",
                "",
                "0",
                "",
                "crashpad"));
    every(
        10.0 * Span.HOUR,
        time ->
            machine.application(
                time,
                "Application Error",
                1000,
                Level.ERROR,
                "",
                "monagent.exe",
                "",
                "4.1.0.0",
                "",
                "5f0c",
                "",
                "ntdll.dll",
                "",
                "10.0.17763.1",
                "",
                "a1b2",
                "",
                "c0000005"));
    every(
        10.0 * Span.HOUR,
        time ->
            machine.application(
                time,
                "Microsoft-Windows-CertificateServicesClient-CertEnroll",
                86,
                Level.ERROR,
                "Context",
                "Local system"));
    every(
        3.0 * Span.HOUR,
        time ->
            machine.application(time, "Microsoft-Windows-Security-SPP", 16384, Level.INFORMATION));
  }

  private void site(boolean down) {
    Web web = new Web(plot.book(), machine.host(), dice.split());
    for (Backdrop.Visit visit : plot.backdrop().visits()) {
      if (visit.host().equals(machine.host())) {
        web.enrolment(visit.time());
      }
    }
    every(
        10.0 * Span.MINUTE,
        time -> {
          if (!down || time < plot.from() || time > plot.to()) {
            web.other(time, "/", "HealthProbe/1.0", 403);
          }
        });
    every(
        3.0 * Span.HOUR,
        time -> {
          if (!down || time < plot.from()) {
            web.other(time, dice.one(SCANNED), "Mozilla/5.0+zgrab/0.x", 404);
          }
        });
    every(
        25.0 * Span.MINUTE,
        time ->
            web.ended(
                time,
                dice.one(List.of("Timer_ConnectionIdle", "Client_Reset", "Timer_HeaderWait"))));
    recycled(dice.span(Span.MINUTE, Span.HOUR));
    every(4.0 * Span.HOUR, this::recycled);
  }

  /** NDES starts with each worker of its pool, which nobody sees while something is broken. */
  private void recycled(long time) {
    if (time < plot.from()) {
      int id = dice.one(List.of(5186, 5074, 5117));
      machine.pool(time, id, Level.INFORMATION, "SCEP", "ProcessID", "5120");
      machine.ndesStarted(time + 5 * Span.SECOND);
    }
  }
}
