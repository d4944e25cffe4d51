package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Level;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs that other programs on the server write. All lines here are synthetic. */
class ServerLogsTest {

  private static final String FIELDS =
      "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
          + " cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private Input read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("server.log"), text);
    return Sources.read(List.of(file.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE)
        .get(0);
  }

  private static String trace(String level, String time, String text) {
    return "<E2ETraceEvent xmlns='http://schemas.microsoft.com/2004/06/E2ETraceEvent'>"
        + "<System xmlns='http://schemas.microsoft.com/2004/06/windows/eventlog/system'>"
        + "<EventID>0</EventID><Type>3</Type><SubType Name='%s'>0</SubType>".formatted(level)
        + "<Level>2</Level><TimeCreated SystemTime='%s'/>".formatted(time)
        + "<Source Name='CertificateRegistrationPoint'/>"
        + "<Correlation ActivityID='{5d3c0001-7a10-4c2e-9b1f-0242ac120001}'/>"
        + "<Execution ProcessName='w3wp' ProcessID='4332' ThreadID='11'/><Channel/>"
        + "<Computer>NDES01</Computer></System><ApplicationData>%s</ApplicationData>"
            .formatted(text)
        + "</E2ETraceEvent>";
  }

  private static String value(Event event, String name) {
    return event.data().stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void aServiceTraceIsReadWithoutARootAndAsFarAsItGoes() throws IOException {
    String time = "2021-03-01T08:00:00.1234567Z";
    Input input =
        read(
            trace("Information", time, "Validation Phase 1 finished with status True.")
                + trace(
                    "Error",
                    "2021-03-01T09:00:01+01:00",
                    "<TraceData><DataItem><TraceRecord><Description>Signing certificate could not"
                        + " be retrieved.</Description><Exception><Message>m_safeCertContext is an"
                        + " invalid"
                        + " handle</Message></Exception></TraceRecord></DataItem></TraceData>")
                + trace("Warning", time, "anything else").substring(0, 300));
    assertThat(events).extracting(Event::id).containsExactly(1, 5);
    Event failed = events.get(1);
    assertThat(failed.channel()).isEqualTo("CertificateRegistrationPoint trace");
    assertThat(failed.host()).isEqualTo("ndes01");
    assertThat(failed.level()).isEqualTo(Level.ERROR);
    assertThat(failed.time()).isEqualTo(Instant.parse("2021-03-01T08:00:01Z"));
    assertThat(failed.message())
        .isEqualTo(
            "Signing certificate could not be retrieved.\nm_safeCertContext is an invalid handle");
    assertThat(value(failed, "ActivityID")).startsWith("{5d3c0001");
    assertThat(Told.format(input)).isEqualTo("service trace");
    assertThat(Told.text(input.problems().get(0))).contains("cut off", "Copy it again");
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(input.complete()).isFalse();
  }

  @Test
  void aWebLogTellsWhatWasAskedForAndWhatWasAnswered() throws IOException {
    read(
        FIELDS
            + "2021-03-01 08:00:00 fe80::1%13 GET /certsrv/mscep/mscep.dll operation=GetCACaps 443"
            + " - fe80::1%13 Dalvik/2.1.0+(Linux) - 200 0 0 15\n"
            + "2021-03-01 08:00:01 10.0.0.5 GET /certsrv/mscep/mscep.dll"
            + " operation=GetCACert&message=ca 443 - 10.0.0.9 - - 500 0 1346 31\n"
            + "2021-03-01 08:00:02 10.0.0.5 POST"
            + " /CertificateRegistrationSvc/Certificate/VerifyRequest - 443 - 10.0.0.5 NDES_Plugin"
            + " - 201 0 0 875\n"
            + "2021-03-01 08:00:03 10.0.0.5 POST /CertificateRegistrationSvc/Certificate/Notify -"
            + " 443 - 10.0.0.5 NDES_Plugin - 403 16 2148204809 9\n"
            + "2021-03-01 08:00:04 10.0.0.5 GET /certsrv/mscep/mscep.dll - 443 - 10.0.0.9 Edge -"
            + " 403 0 0 9\n"
            + "2021-03-01 08:00:05 10.0.0.5 GET /favicon.ico - 443 - 10.0.0.9 Edge - 404 0 2 9\n");
    assertThat(events).extracting(Event::id).containsExactly(12, 25, 52, 64, 44, 4);
    assertThat(events).extracting(Event::channel).containsOnly("IIS W3C");
    assertThat(events.get(0).time()).isEqualTo(Instant.parse("2021-03-01T08:00:00Z"));
    assertThat(value(events.get(0), "cs(User-Agent)")).isEqualTo("Dalvik/2.1.0 (Linux)");
    assertThat(events.get(1).message())
        .isEqualTo(
            "GET /certsrv/mscep/mscep.dll?operation=GetCACert&message=ca 500, Win32 status 1346");
    assertThat(events.get(3).message()).endsWith("403.16, Win32 status 2148204809");
  }

  @Test
  void whatWindowsAnswersItselfIsNoLogOfAWebSite() throws IOException {
    Input input =
        read(
            "#Software: Microsoft HTTP API 2.0\n"
                + "#Version: 1.0\n"
                + "#Date: 2021-03-01 08:00:00\n"
                + "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid"
                + " sc-status s-siteid s-reason s-queuename\n"
                + "2021-03-01 08:00:00 10.0.0.9 51000 10.0.0.5 443 - - - - - - Timer_ConnectionIdle"
                + " -\n"
                + "2021-03-01 08:00:01 10.0.0.9 51001 10.0.0.5 443 HTTP/1.1 GET /certsrv/mscep/mscep.dll?operation=PKIOperation&message=%s - 503 1 AppOffline SCEP\n"
                    .formatted("A".repeat(3000))
                + "2021-03-01 08:00:02 10.0.0.5 51002 10.0.0.5 443 HTTP/1.1 POST"
                + " /CertificateRegistrationSvc/Certificate/VerifyRequest - 503 1 Disabled"
                + " Certificate Registration Point\n"
                + "2021-03-01 08:00:03 10.0.0.9 51003 10.0.0.5 443 HTTP/1.1 GET /a b - 400 - URL"
                + " -\n");
    assertThat(events).extracting(Event::id).containsExactly(11, 1, 22, 9);
    assertThat(events).extracting(Event::channel).containsOnly("HTTPERR");
    assertThat(value(events.get(2), "s-queuename")).isEqualTo("Certificate Registration Point");
    assertThat(value(events.get(1), "cs-uri")).endsWith("message=(3000 characters)");
    assertThat(events.get(2).message())
        .isEqualTo(
            "POST /CertificateRegistrationSvc/Certificate/VerifyRequest 503 Disabled (Certificate"
                + " Registration Point)");
    assertThat(Told.format(input)).isEqualTo("HTTPERR log");
    assertThat(input.problems()).hasSize(1);
  }

  @Test
  void aRequestIsLongWhenItIsRefusedForThatOrWouldBeByDefault() throws IOException {
    String line =
        "2021-03-01 08:00:00 10.0.0.5 GET /certsrv/mscep/mscep.dll"
            + " operation=PKIOperation&message=%s 443 - 10.0.0.9 profiled - %s 0 9\n";
    read(
        FIELDS
            + line.formatted("A".repeat(3000), "200 0")
            + line.formatted("A".repeat(900), "200 0")
            + line.formatted("A".repeat(900), "404 15")
            + line.formatted("A".repeat(900), "404 0"));
    assertThat(events).extracting(Event::id).containsExactly(72, 32, 74, 34);
  }

  @Test
  void columnsMayBeDeclaredAnywhereAndAgain() throws IOException {
    Input input =
        read(
            "#Software: Microsoft Internet Information Services 10.0\n"
                + "08:00:00 /early 200\n"
                + "#Date: 2021-03-01 08:00:00\n#Fields: time cs-uri-stem sc-status \n"
                + "23:59:59 /a 200\n00:00:01 /b 200\n"
                + "#Fields: date time sc-status cs-method cs-uri-stem\n"
                + "2021-03-05 08:00:00 404 GET /c");
    assertThat(events)
        .extracting(event -> event.time().toString() + value(event, "cs-uri-stem"))
        .containsExactly(
            "2021-03-01T23:59:59Z/a", "2021-03-02T00:00:01Z/b", "2021-03-05T08:00:00Z/c");
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(input.problems().get(0).place().toString()).endsWith("server.log:2");
    assertThat(Told.text(input.problems().get(0))).contains("#Fields");
    assertThat(Told.all(input)).contains("the day after was taken");
  }

  @Test
  void aLineWithASpaceTooManyIsReadFromBothEndsOrReported() throws IOException {
    Input input =
        read(
            FIELDS
                + "2021-03-01 08:00:00 ::1 POST /x - 443  domain\\user ::1 Agent - 500 0 0 15\n"
                + "2021-03-01 08:00:00 ::1 POST /x y 443 extra - ::1 Agent - a b c\n"
                + "2021-03-01 08:00:00 ::1 POST /short 200 0 0 15\n"
                + "2021-03-01 08:00:00 ::1 POST /x 443 - user ::1 Agent - - 200 0 0 15\n");
    assertThat(events).hasSize(1);
    assertThat(value(events.get(0), "sc-status")).isEqualTo("500");
    assertThat(value(events.get(0), "s-port")).isEqualTo("443");
    assertThat(value(events.get(0), "cs-username")).isEmpty();
    assertThat(input.skipped()).isEqualTo(3);
    assertThat(Told.all(input)).contains("read from both ends");
  }

  @Test
  void theLogOfARunningServerMayEndAnywhere() throws IOException {
    String line = "2021-03-01 08:00:00 ::1 GET /a - 443 - ::1 - - 200 0 0 15\n";
    Input cut = read(FIELDS + line + line.substring(0, 40));
    Input padded = read(FIELDS + line + "\0".repeat(5_000));
    assertThat(events).hasSize(2);
    assertThat(Told.text(cut.problems().get(0))).contains("running server");
    assertThat(List.of(cut, padded)).allMatch(Input::complete);
  }

  @Test
  void requestsInQueriesAreNotKept() throws IOException {
    String blob = "MIIabc".repeat(2_000);
    read(
        FIELDS
            + "2021-03-01 08:00:00 ::1 GET /certsrv/mscep/mscep.dll operation=PKIOperation&message=%s 443 - ::1 - https://a/b?secret=%s 200 0 0 15\n"
                .formatted(blob, blob));
    assertThat(events.get(0).id()).isEqualTo(72);
    assertThat(events.toString()).doesNotContain("MIIabcMIIabc");
    assertThat(value(events.get(0), "cs-uri-query"))
        .isEqualTo("operation=PKIOperation&message=(12000 characters)");
  }

  @Test
  void theLogOfAnotherProgramIsNoWebLog() throws IOException {
    Input input =
        read("#Version: 1.5\n#Fields: date time action protocol\n2021-03-01 08:00:00 DROP TCP\n");
    assertThat(events).isEmpty();
    assertThat(Told.text(input.problems().get(0))).contains("another program");
  }

  @Test
  void thePolicyModulesLogIsReadInBothForms() throws IOException {
    Input input =
        read(
            """
            <![LOG[Calling VerifyRequest ...]LOG]!><time="09:00:00.123-60" date="03-01-2021" component="NDESPlugin" context="" type="1" thread="4332" file="x.cpp:1">
            <![LOG[Failed to send http request
            Error 12175]LOG]!><time="09:00:01.123-60" date="03-01-2021" component="NDESPlugin" context="" type="3" thread="4332" file="x.cpp:1">
            Verify challenge returns true  $$<NDESPlugin><03-01-2021 09:00:02.123-60><thread=4332 (0x10EC)>
            Exiting VerifyRequest with 0x0  $$<NDESPlugin><3-1-2021 09:00:03.123-60><thread=4332 (0x10EC)>
            Exiting VerifyRequest with 0x80004005  $$<NDESPlugin><3-1-2021 09:00:04.123-60><thread=4332 (0x10EC)>
            no time at all
            <![LOG[cut off here
            """);
    assertThat(events).extracting(Event::id).containsExactly(1, 10, 3, 5, 6);
    assertThat(events).extracting(Event::channel).containsOnly("NDESPlugin log");
    assertThat(events.get(0).time()).isEqualTo(Instant.parse("2021-03-01T08:00:00.123Z"));
    assertThat(events.get(1).message()).isEqualTo("Failed to send http request\nError 12175");
    assertThat(events.get(1).level()).isEqualTo(Level.ERROR);
    assertThat(events.get(2).place().toString()).endsWith("server.log:4");
    assertThat(input.skipped()).isEqualTo(2);
  }

  @Test
  void entriesOfThePlugInAreReadWhereTheEndsOfLinesWereLost() {
    String log = new String(TextSeeds.seeds().get("cmtrace"), StandardCharsets.UTF_8);
    int entries = ReadOutcome.of(log).events().size();
    for (String end : new String[] {" ", "", "\r"}) {
      ReadOutcome outcome = ReadOutcome.of(log.replace("\n", end));
      assertThat(outcome.events()).hasSize(entries);
      assertThat(outcome.input().complete()).isTrue();
    }
    assertThat(ReadOutcome.of(log + "Calling Notify").input().skipped()).isEqualTo(1);
  }
}
