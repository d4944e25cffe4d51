package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  private static final String NS = "xmlns='http://schemas.microsoft.com/win/2004/08/events/event'";

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private static String xml(int id, String time, String data) {
    return "<Event %s><System><Provider Name='Microsoft Intune Connector'/>".formatted(NS)
        + "<EventID Qualifiers='0'>%d</EventID><Level>2</Level>".formatted(id)
        + "<TimeCreated SystemTime='%s'/><EventRecordID>7</EventRecordID>".formatted(time)
        + "<Channel>Microsoft Intune Connector</Channel><Computer>NDES01.contoso.example</Computer>"
        + "</System><EventData><Data>%s</Data></EventData></Event>".formatted(data);
  }

  private static final String TIME = "2021-03-01T08:00:00.1234567Z";

  private List<Input> read(byte[] content) throws IOException {
    return read(content, ReadOptions.DEFAULTS);
  }

  private List<Input> read(byte[] content, ReadOptions options) throws IOException {
    Path file = Files.write(folder.resolve("log.bin"), content);
    return ReadOutcome.translated(
        Sources.read(List.of(file.toString()), options, events::add, Progress.NONE));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void eventXmlIsReadWithoutARootWithOneAndAfterAnother() throws IOException {
    String one = xml(20502, TIME, "Device ID: å");
    read(utf8(one + one));
    read(utf8("<?xml version='1.0'?><Events>" + one + "\r\n" + one + "</Events>"));
    read(utf8("<Events>" + one + "</Events>\n<?xml version='1.0'?>\n<Events>" + one + "</Events>"));
    assertThat(events).hasSize(6);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.id()).isEqualTo(20502);
              assertThat(event.time()).isEqualTo(Instant.parse(TIME));
              assertThat(event.host()).isEqualTo("ndes01.contoso.example");
              assertThat(event.data().get(0).value()).isEqualTo("Device ID: å");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
  void theEncodingIsFoundOut(String encoding) throws IOException {
    String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
    List<Input> inputs =
        read((mark + xml(20502, TIME, "Enhets-id: åäö")).getBytes(Charset.forName(encoding)));
    assertThat(events.get(0).data().get(0).value()).isEqualTo("Enhets-id: åäö");
    assertThat(inputs.get(0).complete()).isTrue();
  }

  @Test
  void powerShellJsonIsReadFromBothGenerations() throws IOException {
    String windows =
        """
        {"Id":20502,"Level":2,"RecordId":9,"ProviderName":"Microsoft Intune Connector",
         "LogName":"Microsoft Intune Connector","MachineName":"NDES01",
         "TimeCreated":"/Date(1614585600123)/","Message":"Diagnostic Code: 0x409"}
        """;
    String core = windows.replace("/Date(1614585600123)/", "2021-03-01T09:00:00.123+01:00");
    read(utf8(windows + windows));
    read(utf8("[" + core + "," + core + "]"));
    assertThat(events).hasSize(4);
    assertThat(events)
        .extracting(Event::time)
        .containsOnly(Instant.parse("2021-03-01T08:00:00.123Z"));
  }

  @Test
  void winlogbeatIsReadLineByLine() throws IOException {
    String line =
        """
        {"@timestamp":"2021-03-01T08:00:00.123Z","winlog":{"event_id":20502,"record_id":3,\
        "channel":"Microsoft Intune Connector","provider_name":"Microsoft Intune Connector",\
        "computer_name":"NDES01","event_data":{"param1":"0x409"}},"message":"failed"}
        """;
    read(utf8(line + line));
    assertThat(events).hasSize(2);
    assertThat(events.get(0).data()).extracting("value").contains("0x409");
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoesAndToldWithItsPlace() throws IOException {
    String one = xml(20502, TIME, "x");
    List<Input> inputs = read(utf8(one + "\n" + one + "\n" + one.substring(0, 200)));
    assertThat(events).hasSize(2);
    assertThat(inputs.get(0).complete()).isFalse();
    assertThat(inputs.get(0).problems().get(0).place().toString()).endsWith("log.bin:3");
  }

  @Test
  void aRecordWithoutATimeIsSkippedCountedAndTold() throws IOException {
    List<Input> inputs = read(utf8(xml(20502, "soon", "x") + xml(20502, TIME, "x")));
    assertThat(events).hasSize(1);
    assertThat(inputs.get(0).skipped()).isEqualTo(1);
    assertThat(Told.text(inputs.get(0).problems().get(0)))
        .contains("\"soon\"")
        .contains("expected");
  }

  @Test
  void entitiesAreNeverResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "do not read me");
    read(
        utf8(
            "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
                + xml(20502, TIME, "&e;")));
    assertThat(events.toString()).doesNotContain("do not read me");
  }

  @Test
  void aLocalTimeIsTakenInTheZoneThatWasNamed() throws IOException {
    String batch = "start: 2021-03-01T08:00:00Z\nevents:\n  - { at: +0s, id: 20400 }\n";
    read(utf8(batch));
    String local =
        "{\"Id\":20400,\"LogName\":\"Microsoft Intune"
            + " Connector\",\"TimeCreated\":\"2021-03-01T08:00:00\"}";
    List<Input> inputs =
        read(utf8(local), ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm")));
    assertThat(events)
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2021-03-01T08:00:00Z"), Instant.parse("2021-03-01T07:00:00Z"));
    assertThat(Told.text(inputs.get(0).problems().get(0)))
        .contains("taken as Europe/Stockholm, as --zone says");
  }

  @Test
  void formatsThatAreNotReadAreRefusedWithTheWayOut() throws IOException {
    List<Input> inputs = read("MSCF and more".getBytes(StandardCharsets.US_ASCII));
    assertThat(Told.format(inputs.get(0))).isEqualTo("CAB");
    assertThat(Told.text(inputs.get(0).problems().get(0))).contains("expand -F:*");
    assertThat(inputs.get(0).complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, it is a PDF document",
    "\u00FF\u00D8\u00FF\u00E0, it is a picture",
    "MZ\u0090, it is a program",
    "<!DOCTYPE html><html><body>, it is a web page",
    "a\1\2\3b, it is not text",
    "{\\rtf1\\ansi, it is an RTF document",
    "[.ShellClassInfo], 'it begins with \"[.ShellClassInfo]\"'",
    "[2021-03-01 08:00] INFO up, 'it begins with \"[2021-03-01 08:00] INFO up\"'",
    "{ param($x) }, 'it begins with \"{ param($x) }\"'",
    "call Anna, 'it begins with \"call Anna\"'",
  })
  void whatIsNoLogIsToldByWhatItLooksLike(String beginning, String guise) throws IOException {
    byte[] bytes = (beginning + "\n").getBytes(StandardCharsets.ISO_8859_1);
    Input named = read(bytes).get(0);
    assertThat(Told.text(named.problems().get(0))).contains(guise + ". Expected", "Export the log");
    assertThat(named.complete()).isFalse();
    Input found =
        Sources.read(List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE)
            .get(0);
    assertThat(Told.text(found.problems().get(0)))
        .isEqualTo("Not a log, so ignored: " + guise + ".");
    assertThat(found.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """

           ProviderName: Microsoft Intune Connector

        TimeCreated                     Id LevelDisplayName Message
        -----------                     -- ---------------- -------
        2021-03-01 08:00:00          20502 Error            The challenge could not be...
        """,
        """

           Index Time          EntryType   Source                 InstanceID Message
           ----- ----          ---------   ------                 ---------- -------
             103 Mar 01 08:00  Error       Microsoft Intune ...        20502 The challenge...
        """
      })
  void aTableOfEventsThatPowerShellPrintedIsRefusedEvenInAFolder(String table) throws IOException {
    read(utf8(table));
    Input found =
        Sources.read(List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE)
            .get(0);
    assertThat(Told.text(found.problems().get(0))).contains("Export-Clixml");
    assertThat(found.complete()).isFalse();
  }

  @Test
  void aFileOfZerosIsToldToBeAFailedCopy() throws IOException {
    assertThat(Told.text(read(new byte[70_000]).get(0).problems().get(0))).contains("failed copy");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    Files.writeString(folder.resolve("b.xml"), xml(20400, TIME, "b"));
    Files.writeString(folder.resolve("a.xml"), xml(20402, TIME, "a"));
    Files.writeString(folder.resolve(".hidden"), xml(20402, TIME, "h"));
    Sources.read(List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE);
    assertThat(events).extracting(Event::id).containsExactly(20402, 20400);
  }
}
