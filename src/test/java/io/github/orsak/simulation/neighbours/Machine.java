package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Level;
import io.github.orsak.simulation.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Windows on one computer, as it writes of services, starts and certificates. */
final class Machine {

  private static final String MANAGER = "Service Control Manager";
  private static final String GENERAL = "Microsoft-Windows-Kernel-General";
  private static final String LIFECYCLE =
      "Microsoft-Windows-CertificateServicesClient-Lifecycle-System";

  private static final Map<String, String> DISPLAY =
      Map.ofEntries(
          Map.entry(
              "PFXCertificateConnectorSvc",
              "PFX Create Certificate Connector for Microsoft Intune"),
          Map.entry(
              "PkiCreateConnectorSvc", "PKI Create Certificate Connector for Microsoft Intune"),
          Map.entry(
              "PkiRevokeConnectorSvc", "PKI Revoke Certificate Connector for Microsoft Intune"),
          Map.entry("NDESConnectorSvc", "Intune Connector Service"),
          Map.entry("W3SVC", "World Wide Web Publishing Service"),
          Map.entry("WAS", "Windows Process Activation Service"),
          Map.entry("CertSvc", "Active Directory Certificate Services"),
          Map.entry("WAPCSvc", "Microsoft Entra private network connector"));

  private final Logbook book;
  private final String host;

  Machine(Logbook book, String host) {
    this.book = book;
    this.host = host;
  }

  String host() {
    return host;
  }

  void system(long time, String provider, int id, Level level, String... data) {
    book.write(time, host, Log.SYSTEM, provider, id, level, data);
  }

  void application(long time, String provider, int id, Level level, String... data) {
    book.write(time, host, Log.APPLICATION, provider, id, level, data);
  }

  private static String display(String service) {
    return DISPLAY.getOrDefault(service, service);
  }

  /** Text as the manager puts it into binary data. */
  private static String binary(String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_16LE);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /** A service runs or is stopped: 7036. */
  void state(long time, String service, boolean running) {
    String words = running ? "running" : "stopped";
    String binary = binary(service + (running ? "/4" : "/1"));
    system(
        time,
        MANAGER,
        7036,
        Level.INFORMATION,
        "param1",
        display(service),
        "param2",
        words,
        "Binary",
        binary);
  }

  /** An event of the manager about a service: its name, then these values. */
  void service(long time, int id, String service, String... values) {
    List<String> data = new ArrayList<>(List.of("param1", display(service)));
    for (String value : values) {
      data.add("param" + (data.size() / 2 + 1));
      data.add(value);
    }
    data.addAll(List.of("Binary", binary(service)));
    system(time, MANAGER, id, Level.ERROR, data.toArray(String[]::new));
  }

  /** Somebody changed how a service is started: 7040. */
  void startType(long time, String service, String from, String to) {
    system(
        time,
        MANAGER,
        7040,
        Level.INFORMATION,
        "param1",
        display(service),
        "param2",
        from,
        "param3",
        to,
        "param4",
        service);
  }

  /** Windows is shut down in good order, its services first. */
  void shutDown(long time, List<String> services, String process, String code) {
    system(
        time,
        "User32",
        1074,
        Level.INFORMATION,
        "param1",
        process,
        "param2",
        host,
        "param3",
        "Operating System: Service pack (Planned)",
        "param4",
        code,
        "param5",
        "restart",
        "param6",
        "",
        "param7",
        "NT AUTHORITY\\SYSTEM");
    services.forEach(service -> state(time + 5 * Span.SECOND, service, false));
    system(time + 12 * Span.SECOND, "EventLog", 6006, Level.INFORMATION);
    system(time + 14 * Span.SECOND, GENERAL, 13, Level.INFORMATION, "StopTime", "");
  }

  /** Windows starts, and these services with it. */
  void boot(long time, List<String> services) {
    system(time, GENERAL, 12, Level.INFORMATION, "BootMode", "0", "StartTime", "");
    system(time + 4 * Span.SECOND, "EventLog", 6005, Level.INFORMATION);
    system(
        time + 5 * Span.SECOND,
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
        "21",
        "",
        "60",
        "",
        "0 UTC");
    for (String service : List.of("Netlogon", "W32Time", "Dnscache")) {
      state(time + 20 * Span.SECOND, service, true);
    }
    services.forEach(service -> state(time + 50 * Span.SECOND, service, true));
  }

  /** Power was lost; this is written at the next start. */
  void notShutDown(long time) {
    system(
        time + 3 * Span.SECOND,
        "Microsoft-Windows-Kernel-Power",
        41,
        Level.CRITICAL,
        "BugcheckCode",
        "0");
    system(time + 5 * Span.SECOND, "EventLog", 6008, Level.ERROR, "", "02:11:09", "", "5/6/2024");
  }

  /** NDES says something with a code. */
  void ndes(long time, int id, String code, String words) {
    application(
        time,
        "Microsoft-Windows-NetworkDeviceEnrollmentService",
        id,
        Level.ERROR,
        "ErrorCode",
        code,
        "ErrorMessage",
        words);
  }

  void ndesStarted(long time) {
    application(time, "Microsoft-Windows-NetworkDeviceEnrollmentService", 1, Level.INFORMATION);
  }

  /** Something of IIS' process model about an application pool. */
  void pool(long time, int id, Level level, String pool, String... more) {
    List<String> data = new ArrayList<>(List.of("AppPoolID", pool));
    data.addAll(List.of(more));
    system(time, "Microsoft-Windows-WAS", id, level, data.toArray(String[]::new));
  }

  /** What became of a certificate. */
  void certificate(long time, int id, String thumbprint, String template) {
    Level level = id == 1002 ? Level.ERROR : id == 1003 ? Level.WARNING : Level.INFORMATION;
    String name = id == 1001 ? "OldCertificateDetails Thumbprint" : "CertificateDetails Thumbprint";
    book.write(
        time,
        host,
        Log.LIFECYCLE,
        LIFECYCLE,
        id,
        level,
        name,
        thumbprint,
        "Template Name",
        template);
  }

  /** The CA says something of itself. */
  void ca(long time, int id, Level level, String name, String... more) {
    List<String> data = new ArrayList<>(List.of("CACommonName", name));
    data.addAll(List.of(more));
    application(
        time, "Microsoft-Windows-CertificationAuthority", id, level, data.toArray(String[]::new));
  }
}
