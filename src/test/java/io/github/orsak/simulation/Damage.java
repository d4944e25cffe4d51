package io.github.orsak.simulation;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to logs on their way to the reader: one record in a hundred is lost, and records of
 * other products and other computers come in between.
 */
final class Damage {

  private static final double LOST = 0.01;

  /** Records that stand on any server and have nothing to do with certificates. */
  private static final List<Foreign> FOREIGN =
      List.of(
          new Foreign(
              "System",
              "Service Control Manager",
              7036,
              "The Print Spooler service entered the stopped state."),
          new Foreign(
              "System",
              "Service Control Manager",
              7040,
              "The start type of the Background Intelligent Transfer Service service was changed from auto start to demand start."),
          new Foreign(
              "System",
              "Microsoft-Windows-WindowsUpdateClient",
              19,
              "Installation Successful: Windows successfully installed the following update."),
          new Foreign(
              "System",
              "Microsoft-Windows-DNS-Client",
              1014,
              "Name resolution for the name wpad.contoso.example timed out after none of the configured DNS servers responded."),
          new Foreign(
              "System",
              "Microsoft-Windows-Time-Service",
              37,
              "The time provider NtpClient is currently receiving valid time data."),
          new Foreign(
              "Application",
              "Application Error",
              1000,
              "Faulting application name: reporter.exe, version: 3.1.0.0"),
          new Foreign(
              "Application", "VSS", 8224, "The VSS service is shutting down due to idle timeout."),
          new Foreign(
              "Application",
              "ESENT",
              326,
              "svchost (1204) The database engine attached a database."),
          new Foreign(
              "Application", "Backup Agent", 20502, "Job 12 failed: the tape is write-protected."),
          new Foreign("Application", "Backup Agent", 1001, "Job 13 failed."),
          new Foreign(
              "Security",
              "Microsoft-Windows-Security-Auditing",
              4624,
              "An account was successfully logged on."),
          new Foreign(
              "Microsoft Intune Connector",
              "Microsoft Intune Connector",
              31,
              "Telemetry was sent."),
          new Foreign(
              "Microsoft-Intune-CertificateConnectors/Operational",
              "Microsoft-Intune-CertificateConnectors",
              900,
              "Settings were read."));

  private record Foreign(String channel, String provider, int id, String message) {}

  private Damage() {}

  /** The events as they arrive. */
  static List<Event> of(List<Event> events, Dice dice) {
    List<Event> arrived = new ArrayList<>();
    int noise = 0;
    for (Event event : events) {
      if (!dice.chance(LOST)) {
        arrived.add(event);
      }
      if (dice.chance(0.12)) {
        arrived.add(foreign(event, dice, ++noise));
      }
    }
    return arrived;
  }

  private static Event foreign(Event beside, Dice dice, int number) {
    Foreign foreign = dice.one(FOREIGN);
    Instant time = beside.time().plusMillis(dice.span(-Span.MINUTE, Span.MINUTE));
    String host = dice.one(List.of(beside.host(), beside.host(), "", "wks-0" + number % 10));
    boolean failed = foreign.message().contains("ailed") || foreign.id() == 1000;
    return new Event(
        time,
        host,
        foreign.channel(),
        foreign.provider(),
        foreign.id(),
        failed ? Level.ERROR : Level.INFORMATION,
        1_000_000L + number,
        List.of(),
        foreign.message(),
        Place.record("foreign.xml", number));
  }
}
