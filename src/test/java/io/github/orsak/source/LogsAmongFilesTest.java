package io.github.orsak.source;

import static io.github.orsak.source.HostileTexts.xml;
import static io.github.orsak.source.pack.Archives.member;
import static io.github.orsak.source.pack.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.evtx.EvtxWriter;
import io.github.orsak.source.pack.Archives;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of logs: nothing that may be one is passed over, and nothing else is a loss. */
class LogsAmongFilesTest {

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  @BeforeEach
  void aHealthyLogLiesThere() throws IOException {
    Files.writeString(folder.resolve("healthy.xml"), xml("good"));
  }

  /** Reads the folder with one more file in it. */
  private List<Input> readWith(String name, byte[] content) throws IOException {
    events.clear();
    Path file = Files.write(folder.resolve(name), content);
    List<Input> inputs = ReadOutcome.readAll(folder, events::add);
    Files.delete(file);
    return inputs;
  }

  private static boolean complete(List<Input> inputs) {
    return inputs.stream().allMatch(Input::complete);
  }

  /** Exports that nobody reads yet. */
  private static Map<String, String> unread() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "splunk.txt",
        """
        03/01/2021 09:03:00 AM
        LogName=Microsoft Intune Connector
        EventCode=20502
        EventType=2
        ComputerName=ndes01
        Message=Device ID: PHONE-1
        Diagnostic Code: 0x00000409
        """
            .repeat(10));
    all.put(
        "timeline.csv",
        "\"Timestamp\",\"RuleTitle\",\"Level\",\"Computer\",\"Channel\",\"EventID\",\"RecordID\",\"Details\"\n"
            + "\"2021-03-01 09:03:00.123 +00:00\",\"-\",\"info\",\"ndes01\",\"MS Intune"
            + " Connector\",20502,7,\"0x00000409\"\n");
    all.put(
        "selected.csv",
        "time,machine,what\n"
            + "2021-03-01T09:03:00Z,ndes01,\"Device ID: PHONE-1 Diagnostic Code: 0x00000409\"\n");
    all.put(
        "application.log",
        "2021-03-01T09:03:00Z ERROR event 20502 Device ID: PHONE-1 code 0x00000409\n".repeat(2));
    all.put(
        "list.log",
        "2021-03-01 09:03:00;ndes01;Microsoft Intune Connector;20502;Error\n"
            + "2021-03-01 09:04:00;ndes01;Microsoft Intune Connector;20502;Error\n");
    return all;
  }

  /** What readers read, under the names such files have. */
  private static Map<String, byte[]> read() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map<String, String> endings = new LinkedHashMap<>();
    endings.put("xml", "xml");
    endings.put("rooted xml", "xml");
    endings.put("glued json", "json");
    endings.put("json array", "json");
    endings.put("ndjson", "ndjson");
    endings.put("event viewer csv", "csv");
    endings.put("export-csv", "csv");
    endings.put("clixml", "clixml");
    endings.put("format-list", "txt");
    endings.put("svclog", "svclog");
    endings.put("iis", "log");
    Map<String, byte[]> seeds = TextSeeds.seeds();
    endings.forEach(
        (seed, ending) -> all.put(seed.replace(' ', '-') + "." + ending, seeds.get(seed)));
    return all;
  }

  static Stream<String> exports() {
    return Stream.concat(unread().keySet().stream(), read().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("exports")
  void whateverHappenedToAnExportItIsReadOrMissed(String name) throws IOException {
    byte[] whole =
        unread().containsKey(name)
            ? unread().get(name).getBytes(StandardCharsets.UTF_8)
            : read().get(name);
    List<Input> intact = readWith(name, whole);
    int expected = events.size();
    SoftAssertions missed = new SoftAssertions();
    missed.assertThat(complete(intact)).as("intact").isEqualTo(expected > 1);
    Map<String, byte[]> damaged = DamagedExports.replacements(whole.length);
    damaged.putAll(DamagedExports.ofText(new String(whole, StandardCharsets.UTF_8)));
    for (Map.Entry<String, byte[]> damage : damaged.entrySet()) {
      List<Input> inputs = readWith(name, damage.getValue());
      boolean lost = events.size() < Math.max(2, expected);
      missed.assertThat(lost && complete(inputs)).as(damage.getKey()).isFalse();
    }
    missed.assertAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Application.evtx",
        "System.EVT",
        "log.evtx.bak",
        "log.evtx (1)",
        "Microsoft-Intune-CertificateConnectors%4Admin",
        "Microsoft Intune Connector",
        "Microsoft-Windows-CAPI2%4Operational.old",
      })
  void whatBearsTheNameOfAnEventLogIsOne(String name) throws IOException {
    byte[] log = new EvtxWriter().write(List.of(ReadOutcome.of(xml("x")).event()));
    assertThat(complete(readWith(name, log))).isTrue();
    assertThat(events).hasSize(2);
    Map<String, byte[]> damaged = DamagedExports.replacements(log.length);
    damaged.put("a note", "to be copied".getBytes(StandardCharsets.UTF_8));
    damaged.put("a picture", "\u00FF\u00D8\u00FF\u00E0".getBytes(StandardCharsets.ISO_8859_1));
    for (Map.Entry<String, byte[]> damage : damaged.entrySet()) {
      assertThat(complete(readWith(name, damage.getValue()))).as(damage.getKey()).isFalse();
      assertThat(events).hasSize(1);
    }
  }

  @Test
  void theHeadOfAnEventLogMayBeMissing() throws IOException {
    byte[] log = new EvtxWriter().write(List.of(ReadOutcome.of(xml("x")).event()));
    byte[] headless = Arrays.copyOfRange(log, 100, log.length);
    assertThat(HostileTexts.told(readWith("log", headless))).contains("header is damaged");
    assertThat(events).hasSize(2);
  }

  @Test
  void eventsThatLostTheirTimesAreMissed() throws IOException {
    String record =
        """
        LogName=Microsoft Intune Connector
        EventCode=20502
        EventType=2
        ComputerName=ndes01
        SourceName=Microsoft Intune Connector
        RecordNumber=7
        TaskCategory=None
        Message=Device ID: PHONE-1
        """;
    for (String text : List.of(record, record.substring(record.indexOf("EventType")))) {
      byte[] file = text.repeat(10).getBytes(StandardCharsets.UTF_8);
      assertThat(complete(readWith("splunk.txt", file))).as(text).isFalse();
      assertThat(events).hasSize(1);
    }
  }

  static Stream<String> otherFiles() {
    return Stream.of(
        "readme.txt|How to renew the certificate of the Microsoft Intune Connector:\n1. Sign in.\n",
        "notes.txt|2021-03-01 09:30 Anna restarted the Microsoft Intune Connector on NDES01\n",
        "empty.ps1|",
        "collect.ps1|# Created on: 3/1/2021 8:05 AM\n"
            + "Get-WinEvent -FilterHashtable @{LogName='Microsoft Intune Connector'; Id=20502} |"
            + " Export-Csv log.csv\n",
        "README.md|```\n"
            + "2021-03-01 09:03:00 EventCode=20502 LogName=Microsoft Intune Connector\n"
            + "```\n",
        "devices.csv|Device name,Managed by,Last check-in\nPHONE-1,Intune,2021-03-01 09:03:00\n"
            + "PHONE-2,Intune,2021-03-01 09:04:00\n",
        "users.csv|name;mail\nAnna;anna@contoso.example\nBo;bo@contoso.example\n",
        "web.config|<?xml version=\"1.0\"?>\n<configuration><system.web/></configuration>\n",
        "pom.xml|<?xml version=\"1.0\"?>\n<project><name>x</name></project>\n",
        "view.xml|<QueryList><Query Id=\"0\"><Select Path=\"Microsoft Intune"
            + " Connector\">*</Select></Query></QueryList>",
        "page.html|<!DOCTYPE html><html><meta content=\"2021-03-01T09:03:00Z\"><body>Events of the"
            + " Microsoft Intune Connector: 20502</body></html>",
        "profile.json|{\n  \"@odata.type\": \"#microsoft.graph.windows81SCEPCertificateProfile\",\n"
            + "  \"createdDateTime\": \"2021-03-01T09:03:00Z\"\n}\n",
        "settings.json|{ \"a\": 1 }\n",
        "compose.yml|---\nservices:\n  web: { image: x }\n",
        "service.conf|# log_name = 'x'\n# at 2021-03-01 09:03:00, event_id: 20502\n",
        "Example.java|class Example { String x = \"<Event><System/></Event>\"; List<Event> all;"
            + " }\n",
        "guide.pdf.gz|%PDF-1.7\n",
        "report.txt|One root cause is active.\n\n1. It is so\n"
            + "─".repeat(80)
            + "\n  · 2021-03-01 09:03:00 NDES01 20502 Microsoft Intune Connector, EventID: 20502\n",
        "report.json|{\n"
            + "  \"format\": \"orsak-report/1\",\n"
            + "  \"events\": [ { \"EventID\": 20502, \"time\": \"2021-03-01T09:03:00Z\","
            + " \"channel\": \"Microsoft Intune Connector\" } ]\n"
            + "}\n",
        "photo.jpg|\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000",
        "photo.png|\u0089PNG\r\n\u001A\n\u0000",
        "guide.pdf|%PDF-1.7\n\u00E2\u00E3",
        "tool.exe|MZ\u0090\u0000\u0003\u0000",
        "NDES01.cer|0\u0082\u0003\u00E1\u0001\u0000",
        "request.csr|-----BEGIN CERTIFICATE REQUEST-----\n"
            + "MIIC\n"
            + "-----END CERTIFICATE REQUEST-----\n",
        "Thumbs.db|\u00D0\u00CF\u0011\u00E0\u00A1\u00B1");
  }

  /** Bytes as the characters say, or UTF-8 where they are more than bytes. */
  private static byte[] content(String text) {
    boolean bytes = text.chars().allMatch(c -> c <= 0xFF);
    return text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export.json|{\"eventId\": 20502, \"recordId\": 7, \"when\": \"2021-03-01T09:03:00Z\"}",
        "export.json|{\"message\": \"An error has occurred.\"}",
        "export.json|{\"a\": 1",
        "export.ndjson|{\"a\": 1}\n{\"a\": 2}\n",
        "export.xml|<Other><a></Other>",
        "export.yaml|start: 2021-03-01T08:00:00Z\nevents: *a\n",
        "export.gz|\u0001\u0002\u0003",
        "export.csv.gz|\u0001\u0002\u0003",
      })
  void whatIsBrokenOrLooksLikeAnEventIsMissed(String nameAndText) throws IOException {
    int bar = nameAndText.indexOf('|');
    assertThat(
            complete(
                readWith(nameAndText.substring(0, bar), content(nameAndText.substring(bar + 1)))))
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void whatIsEvidentlyNoLogIsNoLoss(String nameAndText) throws IOException {
    int bar = nameAndText.indexOf('|');
    String name = nameAndText.substring(0, bar);
    byte[] content = content(nameAndText.substring(bar + 1));
    assertThat(readWith(name, content)).allMatch(Input::complete);
    assertThat(readWith("packed.zip", zip(member(name, content)))).allMatch(Input::complete);
  }

  @Test
  void anArchiveOfProgramsIsNoLoss() throws IOException {
    byte[] jar =
        zip(
            member(
                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8)),
            member("a/data.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
            member("lib/inner.zip", new byte[] {'P', 'K', 3, 4}));
    assertThat(readWith("tool.jar", jar)).allMatch(Input::complete);
    List<Input> inputs = readWith("tools.zip", zip(member("a.jar", jar), member("b.jar", jar)));
    assertThat(inputs).allMatch(Input::complete);
    assertThat(HostileTexts.told(inputs)).contains("This is a Java program, not a log.");
  }

  @Test
  void aProgramOfThousandFilesIsNoLossWhereverItsManifestStands() throws IOException {
    Archives.Member[] members = new Archives.Member[1_000];
    for (int i = 0; i < members.length; i++) {
      members[i] = member("a/C%d.class".formatted(i), new byte[] {(byte) 0xCA, (byte) 0xFE});
    }
    assertThat(readWith("tool.jar", zip(members))).allMatch(Input::complete);
    assertThat(complete(readWith("tool.zip", zip(members)))).isFalse();
  }

  @Test
  void logsBehindAManifestAreRead() throws IOException {
    byte[] log = xml("x").getBytes(StandardCharsets.UTF_8);
    readWith(
        "logs.zip",
        zip(member("log.xml", log), member("META-INF/MANIFEST.MF", log), member("late.xml", log)));
    assertThat(events).hasSize(4);
  }

  @Test
  void anExportOfAnEmptyLogIsNoLossUnlessItIsCutOff() throws IOException {
    String header = "Level,Date and Time,Source,Event ID,Task Category";
    assertThat(complete(readWith("log.csv", (header + "\r\n").getBytes(StandardCharsets.UTF_8))))
        .isTrue();
    assertThat(complete(readWith("log.csv", header.getBytes(StandardCharsets.UTF_8)))).isFalse();
    assertThat(complete(readWith("log.json", "[]".getBytes(StandardCharsets.UTF_8)))).isTrue();
    assertThat(complete(readWith("log.xml", "<Events/>".getBytes(StandardCharsets.UTF_8))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Event xmlns=3D'x'><System><EventID>20502</EventID></System></Event>\n",
        "<EventID>20502</EventID></System></Event>\n",
        "Event><System><EventID>20502</EventID></System></Event>\n",
        "<Event ='><System/></Event>\n",
      })
  void anEventWithABrokenBeginningIsMissed(String broken) throws IOException {
    for (String text :
        List.of(broken + xml("x"), xml("x") + broken + xml("y"), xml("x") + broken)) {
      List<Input> inputs = readWith("log.xml", text.getBytes(StandardCharsets.UTF_8));
      assertThat(events).hasSizeGreaterThan(1);
      assertThat(inputs.stream().mapToLong(Input::skipped).sum()).as(text).isEqualTo(1);
    }
  }
}
