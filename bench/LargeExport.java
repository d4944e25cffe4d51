import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Prints a synthetic Event XML export as wevtutil writes it, oldest first: devices enrol over SCEP, then the
 * connector loses its certificate for the last thousand events. Argument: how many events.
 */
class LargeExport {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  public static void main(String[] args) {
    int events = Integer.parseInt(args[0]);
    try (PrintStream out =
        new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8)) {
      for (int i = 0; i < events; i++) {
        out.println(i < events - 1000 ? healthy(i) : failing(i));
      }
    }
  }

  private static String healthy(int i) {
    String device = device(i / 4);
    return switch (i % 4) {
      case 0 -> event(i, 20500, 4, device);
      case 1 -> event(i, 20600, 4, device);
      case 2 -> event(i, 20300, 4, device);
      default -> event(i, 20400, 4, "Number of requests: 1");
    };
  }

  private static String failing(int i) {
    return i % 20 == 0
        ? event(i, 10302, 2, "Diagnostic Code: 0x00000404")
        : event(i, 20502, 2, device(i), "Diagnostic Code: 0x00000409");
  }

  private static String device(int i) {
    return "Device ID: 5d3c%04x-7a10-4c2e-9b1f-0242ac12%04x".formatted(i % 20000, i % 20000);
  }

  private static String event(int i, int id, int level, String... data) {
    return """
        <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
        <Provider Name='Microsoft Intune Connector'/><EventID Qualifiers='0'>%d</EventID>\
        <Level>%d</Level><TimeCreated SystemTime='%s'/><EventRecordID>%d</EventRecordID>\
        <Channel>Microsoft Intune Connector</Channel><Computer>NDES01.contoso.example</Computer>\
        </System><EventData><Data>%s</Data></EventData></Event>"""
        .formatted(id, level, START.plusSeconds(15L * i), 4000 + i, String.join("</Data><Data>", data));
  }
}
