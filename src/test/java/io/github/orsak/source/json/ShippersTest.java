package io.github.orsak.source.json;

import static io.github.orsak.source.json.ShippedRecords.LINES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects as shippers write them. All are synthetic: shapes, not facts. */
class ShippersTest {

  private static final String XML =
      """
      <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
      <Provider Name='Microsoft Intune Connector'/><EventID>20502</EventID><Level>2</Level>\
      <TimeCreated SystemTime='2026-11-23T00:39:42.1234567Z'/><EventRecordID>103</EventRecordID>\
      <Channel>Microsoft Intune Connector</Channel><Computer>ndes01</Computer></System>\
      <EventData><Data>from the XML</Data></EventData></Event>\
      """;

  static Stream<Arguments> lines() {
    return LINES.entrySet().stream().map(line -> Arguments.of(line.getKey(), line.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void oneRecordIsTheSameEventFromEveryProducer(String producer, String line) {
    ReadOptions zone = ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm"));
    Event event = ReadOutcome.of(line, zone).event();
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42Z"));
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.channel())
        .isEqualTo(producer.equals("Get-EventLog") ? "" : "Microsoft Intune Connector");
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.recordId()).isEqualTo(producer.endsWith("Monitor Event") ? -1 : 103);
    assertThat(event.message()).isEqualTo(producer.endsWith("WindowsEvent") ? "" : "m");
    if (!producer.equals("Splunk")) {
      assertThat(event.data()).extracting(Field::value).containsExactly("one", "two");
      assertThat(event.data().get(0).name()).isEmpty();
    }
  }

  @Test
  void keysThatAreSpelledInAnotherCaseHoldTheSame() {
    String line = LINES.get("NXLog").replace("Hostname", "HostName").replace("Message", "message");
    Event event = ReadOutcome.of(line).event();
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.message()).isEqualTo("m");
    assertThat(event.data()).extracting(Field::value).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Computer":"ndes01","EventID":20502,
         "EventSourceName":"Microsoft Intune Connector","EventLog":"Microsoft Intune Connector",
         "EventData":"<Data>one</Data><Data>two</Data>"}\
        """,
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Computer":"ndes01","EventID":20502,
         "EventSourceName":"Microsoft Intune Connector","Channel":"Microsoft Intune Connector",
         "Activity":"20502","EventData_dynamic":"[\\"one\\",\\"two\\"]"}\
        """
      })
  void azureRecordsMayCallTheProviderTheSourceOfTheEvent(String line) {
    Event event = ReadOutcome.of(line).event();
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.data()).extracting(Field::value).containsExactly("one", "two");
  }

  @Test
  void filesOfDifferentProducersMayBeGluedTogether() {
    ReadOutcome outcome =
        ReadOutcome.of(String.join("\n", LINES.values()) + String.join("", LINES.values()));
    assertThat(outcome.events()).hasSize(2 * LINES.size());
    assertThat(outcome.input().skipped()).isZero();
    assertThat(Told.format(outcome.input()))
        .startsWith("Winlogbeat, NXLog, Fluent Bit, OpenTelemetry");
  }

  @ParameterizedTest
  @MethodSource("copies")
  void theXmlOfTheEventWinsOverItsTranslation(String object) {
    Event event = ReadOutcome.of(object.replace("COPY", XML)).event();
    assertThat(event.data()).extracting(Field::value).containsExactly("from the XML");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42.1234567Z"));
  }

  static Stream<String> copies() {
    return Stream.of(
        "{\"event\":{\"original\":\"COPY\"},\"winlog\":{\"event_id\":1},\"message\":\"m\"}",
        "{\"event.original\":\"COPY\",\"winlog.event_id\":1}",
        "{\"System\":\"COPY\",\"StringInserts\":[\"one\"]}",
        "{\"xml\":\"COPY\",\"event_id\":1,\"provider_name\":\"p\"}",
        "{\"body\":\"COPY\"}",
        "{\"result\":{\"_time\":\"2020-01-01T00:00:00Z\",\"_raw\":\"COPY\"}}",
        "{\"EventXML\":\"COPY\",\"EventID\":1,\"SourceModuleType\":\"im_msvistalog\"}");
  }

  @Test
  void whatTheDepthLimitOfPowerShellCutAwayIsTold() {
    String flat =
        LINES
            .get("PowerShell 7")
            .replace("{\"Value\":\"one\"}", "\"System.Diagnostics.Eventing.Reader.EventProperty\"");
    ReadOutcome outcome = ReadOutcome.of(flat);
    assertThat(outcome.event().data()).containsExactly(new Field("", "two"));
    assertThat(outcome.problems()).contains("left out: 1").contains("-Depth 4");
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void theDoubtfulOffsetOfFluentBitIsToldOnce() {
    String line = LINES.get("Fluent Bit");
    assertThat(ReadOutcome.of(line + line).input().problems())
        .singleElement()
        .matches(problem -> Told.text(problem).contains("one hour late") && !problem.lossy());
  }

  @Test
  void valuesThatAreNestedAsXmlAreRead() {
    String line =
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","EventID":20502,"RenderedDescription":"m",
         "EventData":"<DataItem type='System.XmlData'><EventData><Data>one</Data>\
        <Data Name='DeviceId'>two</Data></EventData></DataItem>"}\
        """;
    assertThat(ReadOutcome.of(line).event().data())
        .isEqualTo(List.of(new Field("", "one"), new Field("DeviceId", "two")));
  }

  @Test
  void valuesOfBrokenXmlStayAsText() {
    String line =
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","EventID":20502,"RenderedDescription":"m",
         "ParameterXml":"<Param>0x409"}\
        """;
    assertThat(ReadOutcome.of(line).event().data()).containsExactly(new Field("", "<Param>0x409"));
  }
}
