import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints an Event XML export of many connectors, each with one root cause and devices of its own.
 * Arguments: how many hosts, and "alike" where all have the same cause, "mixed" where they take
 * turns at three; each has a CA of its own then, and "together" they take turns and share one;
 * under "outage" they share one and all lose Intune.
 */
class ManyHosts {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  private static boolean together;

  private record Line(int minute, int id, int level, List<String> data) {}

  public static void main(String[] args) {
    int hosts = Integer.parseInt(args[0]);
    boolean alike = args[1].equals("alike");
    boolean outage = args[1].equals("outage");
    together = outage || args[1].equals("together");
    try (PrintStream out =
        new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8)) {
      for (int host = 0; host < hosts; host++) {
        int number = host;
        int record = 100;
        for (Line line :
            (Iterable<Line>) log(outage ? 3 : alike ? 0 : host % 3, number)::iterator) {
          out.println(event(number, record++, line));
        }
      }
    }
  }

  private static Stream<Line> log(int cause, int host) {
    Stream<Line> healthy =
        Stream.of(
            line(0, 10010, 4), line(1, 20400, 4, "DeviceId: " + device(host, 0)), issued(2, host));
    return Stream.concat(
        healthy,
        switch (cause) {
          case 0 ->
              Stream.concat(
                  Stream.of(27, 42, 57)
                      .map(at -> line(at, 10302, 2, "Diagnostic Code: 0x00000404")),
                  Stream.of(63, 68, 73, 83).map(at -> challenge(at, host, 0x409)));
          case 1 -> Stream.of(20, 24, 28, 32, 36).map(at -> refused(at, host, 0x400));
          case 3 -> Stream.of(20, 24, 28, 32, 36, 50, 60, 70, 90).map(at -> unreachable(at, host));
          default ->
              Stream.concat(
                  Stream.of(line(30, 10020, 4)),
                  Stream.of(42, 47, 52, 57, 62, 67, 72, 90)
                      .flatMap(
                          at ->
                              Stream.of(
                                  line(at, 20500, 4, named(host, at)),
                                  line(at + 1, 20600, 4, named(host, at)))));
        });
  }

  private static Line line(int minute, int id, int level, String... data) {
    return new Line(minute, id, level, List.of(data));
  }

  private static Line challenge(int minute, int host, int code) {
    return line(minute, 20502, 2, named(host, minute), "Diagnostic Code: 0x%08X".formatted(code));
  }

  private static Line issued(int minute, int host) {
    return line(minute, 20100, 4, named(host, minute), "CA Name: " + authority(host));
  }

  private static Line refused(int minute, int host, int code) {
    return line(
        minute,
        20102,
        2,
        named(host, minute),
        "CA Name: " + authority(host),
        "Diagnostic Code: 0x%08X".formatted(code));
  }

  private static Line unreachable(int minute, int host) {
    return line(minute, 20402, 2, named(host, minute), "Error: 0x80072EE7");
  }

  private static String named(int host, int number) {
    return "Device ID: " + device(host, number);
  }

  private static String device(int host, int number) {
    return "5d3c%04x-7a10-4c2e-9b1f-0242ac12%04x".formatted(number, host);
  }

  private static String authority(int host) {
    int number = together ? 0 : host;
    return "ca%05d.contoso.example\\Issuing CA %d".formatted(number, number);
  }

  private static String event(int host, int record, Line line) {
    return """
    <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
    <Provider Name='Microsoft Intune Connector'/><EventID Qualifiers='0'>%d</EventID>\
    <Level>%d</Level><TimeCreated SystemTime='%s'/><EventRecordID>%d</EventRecordID>\
    <Channel>Microsoft Intune Connector</Channel><Computer>NDES%05d.contoso.example</Computer>\
    </System><EventData><Data>%s</Data></EventData></Event>\
    """
        .formatted(
            line.id(),
            line.level(),
            START.plusSeconds(60L * line.minute() + host % 50),
            record,
            host,
            String.join("</Data><Data>", line.data()));
  }
}
