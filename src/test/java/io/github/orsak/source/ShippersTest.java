package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects as shippers write them. All are synthetic: shapes, not facts. */
class ShippersTest {

  private static final String XML =
      """
      <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
      <Provider Name='Microsoft Intune Connector'/><EventID>20502</EventID><Level>2</Level>\
      <TimeCreated SystemTime='2026-11-23T00:39:42.1234567Z'/><EventRecordID>103</EventRecordID>\
      <Channel>Microsoft Intune Connector</Channel><Computer>ndes01</Computer></System>\
      <EventData><Data>from the XML</Data></EventData></Event>""";

  /** One record as each producer tells it, with the values it keeps. */
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  static {
    LINES.put(
        "Winlogbeat",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","log":{"level":"error"},"message":"m",
         "winlog":{"channel":"Microsoft Intune Connector","computer_name":"ndes01","event_id":"20502",
         "provider_name":"Microsoft Intune Connector","record_id":103,
         "event_data":{"param1":"one","DeviceId":"two"}}}""");
    LINES.put(
        "Winlogbeat 6",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","level":"Error","message":"m","event_id":20502,
         "log_name":"Microsoft Intune Connector","computer_name":"ndes01","record_number":"103",
         "source_name":"Microsoft Intune Connector","event_data":{"param1":"one","DeviceId":"two"}}""");
    LINES.put(
        "Winlogbeat as flat columns",
        """
        {"@timestamp":"2026-11-23T00:39:42.000Z","log.level":"error","message":"m",
         "winlog.channel":"Microsoft Intune Connector","winlog.computer_name":"ndes01",
         "winlog.event_id":20502,"winlog.provider_name":"Microsoft Intune Connector",
         "winlog.record_id":103,"winlog.event_data.param1":"one","winlog.event_data.DeviceId":"two"}""");
    LINES.put(
        "NXLog",
        """
        {"EventTime":"2026-11-23 01:39:42","Hostname":"ndes01","Keywords":-9223372036854775808,
         "EventType":"ERROR","SeverityValue":4,"Severity":"ERROR","EventID":"20502",
         "SourceName":"Microsoft Intune Connector","RecordNumber":103,"param1":"one","DeviceId":"two",
         "Channel":"Microsoft Intune Connector","Message":"m","SourceModuleType":"im_msvistalog"}""");
    LINES.put(
        "Fluent Bit",
        """
        {"ProviderName":"Microsoft Intune Connector","Qualifiers":0,"EventID":20502,"Level":2,
         "TimeCreated":"2026-11-23 01:39:42 +0100","EventRecordID":103,"Computer":"ndes01",
         "Channel":"Microsoft Intune Connector","Message":"m","StringInserts":["one","two"]}""");
    LINES.put(
        "OpenTelemetry",
        """
        {"channel":"Microsoft Intune Connector","computer":"ndes01","event_id":{"id":20502,"qualifiers":0},
         "level":"Error","message":"m","provider":{"name":"Microsoft Intune Connector"},"record_id":103,
         "system_time":"2026-11-23T00:39:42Z","event_data":{"param1":"one","DeviceId":"two"}}""");
    LINES.put(
        "OpenTelemetry with a list",
        """
        {"body":{"channel":"Microsoft Intune Connector","computer":"ndes01","event_id":{"id":20502},
         "level":"2","message":"m","provider":{"name":"Microsoft Intune Connector"},"record_id":103,
         "system_time":"2026-11-23T00:39:42Z","event_data":{"data":[{"":"one"},{"DeviceId":"two"}]}}}""");
    LINES.put(
        "Vector",
        """
        {"timestamp":"2026-11-23T00:39:42Z","host":"relay","message":"m","event_id":20502,"record_id":103,
         "level":"Error","level_value":2,"channel":"Microsoft Intune Connector","computer":"ndes01",
         "provider_name":"Microsoft Intune Connector","event_data":{"param1":"one","DeviceId":"two"},
         "string_inserts":["one","two"]}""");
    LINES.put(
        "Azure Monitor Event",
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Source":"Microsoft Intune Connector",
         "EventLog":"Microsoft Intune Connector","Computer":"ndes01","EventLevel":1,
         "EventLevelName":"Error","EventID":20502,"RenderedDescription":"m",
         "ParameterXml":"<Param>one</Param><Param>two</Param>"}""");
    LINES.put(
        "Azure Monitor WindowsEvent",
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","Provider":"Microsoft Intune Connector",
         "Channel":"Microsoft Intune Connector","Computer":"ndes01","EventLevel":2,
         "EventLevelName":"Error","EventID":20502,"EventRecordId":"103",
         "EventData":"{\\"param1\\":\\"one\\",\\"DeviceId\\":\\"two\\"}"}""");
    LINES.put(
        "Splunk",
        """
        {"preview":false,"result":{"_time":"2026-11-23T01:39:42.000+01:00","host":"relay","_raw":"\
        11/23/2026 01:39:42 AM\\nLogName=Microsoft Intune Connector\\nEventCode=20502\\nEventType=2\\n\
        Type=Error\\nComputerName=ndes01\\nSourceName=Microsoft Intune Connector\\nRecordNumber=103\\n\
        Message=m"}}""");
    LINES.put(
        "Get-EventLog",
        """
        {"EventID":20502,"MachineName":"ndes01","Index":103,"EntryType":1,"Message":"m",
         "Source":"Microsoft Intune Connector","ReplacementStrings":["one","two"],
         "InstanceId":1073762326,"TimeGenerated":"/Date(1795394382000)/"}""");
    LINES.put(
        "PowerShell 7",
        """
        {"Id":20502,"Level":2,"LevelDisplayName":"Fel","RecordId":103,"MachineName":"ndes01",
         "ProviderName":"Microsoft Intune Connector","LogName":"Microsoft Intune Connector",
         "TimeCreated":"2026-11-23T01:39:42.0000000+01:00","Message":"m",
         "Properties":[{"Value":"one"},{"Value":"two"}]}""");
    LINES.put(
        "Windows PowerShell, decorated",
        """
        {"Id":20502,"Level":2,"RecordId":103,"MachineName":"ndes01",
         "ProviderName":"Microsoft Intune Connector","LogName":"Microsoft Intune Connector",
         "TimeCreated":{"value":"/Date(1795394382000+0100)/","DisplayHint":2,"DateTime":"måndag"},
         "Message":"m","Properties":["@{Value=one}","@{Value=two}"]}""");
  }

  static Stream<Arguments> lines() {
    return LINES.entrySet().stream().map(line -> Arguments.of(line.getKey(), line.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void oneRecordIsTheSameEventFromEveryProducer(String producer, String line) {
    ReadOptions zone = ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm"));
    Event event = Outcome.of(line, zone).event();
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
  void filesOfDifferentProducersMayBeGluedTogether() {
    Outcome outcome =
        Outcome.of(String.join("\n", LINES.values()) + String.join("", LINES.values()));
    assertThat(outcome.events()).hasSize(2 * LINES.size());
    assertThat(outcome.input().skipped()).isZero();
    assertThat(outcome.input().format()).startsWith("PowerShell, Get-EventLog, Winlogbeat, NXLog");
  }

  @ParameterizedTest
  @MethodSource("copies")
  void theXmlOfTheEventWinsOverItsTranslation(String object) {
    Event event = Outcome.of(object.replace("COPY", XML)).event();
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

  @ParameterizedTest
  @MethodSource("envelopes")
  void listsInEnvelopesAreReadOneByOne(String envelope) {
    String line = LINES.get("PowerShell 7");
    Outcome outcome = Outcome.of(envelope.replace("EVENTS", line + "," + line + ",{}," + line));
    assertThat(outcome.events()).hasSize(3);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  static Stream<String> envelopes() {
    return Stream.of(
        "[EVENTS]",
        "{\"value\":[EVENTS],\"Count\":4}",
        "{\"preview\":false,\"init_offset\":0,\"messages\":[],\"results\":[EVENTS],\"highlighted\":{}}",
        "{\"records\":\n[EVENTS]}");
  }

  @Test
  void anEnvelopeMayHoldMoreThanOneRecordMay() {
    String line = LINES.get("PowerShell 7");
    int many = 4 * Caps.DEFAULTS.text() / line.length();
    String events = String.join(",", java.util.Collections.nCopies(many, line));
    Outcome outcome = Outcome.of("{\"results\":[" + events + "]}");
    assertThat(outcome.events()).hasSize(many);
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void aBrokenObjectInAnEnvelopeCostsOneRecord() {
    String line = LINES.get("PowerShell 7").replace("\n", "");
    Outcome outcome =
        Outcome.of("{\"value\":[\n" + line + ",\n{\"Id\":1,,},\n" + line + "\n],\"Count\":3}");
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:3: Not valid JSON");
  }

  @Test
  void objectsThatAreNoEventsAreCountedAndTold() {
    Outcome outcome = Outcome.of("{\"user\":\"a\",\"mail\":\"b\"}\n" + LINES.get("Vector"));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems())
        .contains("-:1: ")
        .contains("user, mail")
        .contains("Export the log as XML");
  }

  @Test
  void whatTheDepthLimitOfPowerShellCutAwayIsTold() {
    String flat =
        LINES
            .get("PowerShell 7")
            .replace("{\"Value\":\"one\"}", "\"System.Diagnostics.Eventing.Reader.EventProperty\"");
    Outcome outcome = Outcome.of(flat);
    assertThat(outcome.event().data()).containsExactly(new Field("", "two"));
    assertThat(outcome.problems()).contains("left out: 1").contains("-Depth 4");
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void theDoubtfulOffsetOfFluentBitIsToldOnce() {
    String line = LINES.get("Fluent Bit");
    assertThat(Outcome.of(line + line).input().problems())
        .singleElement()
        .matches(problem -> problem.text().contains("one hour late") && !problem.lossy());
  }

  @Test
  void valuesThatAreNestedAsXmlAreRead() {
    String line =
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","EventID":20502,"RenderedDescription":"m",
         "EventData":"<DataItem type='System.XmlData'><EventData><Data>one</Data>\
        <Data Name='DeviceId'>two</Data></EventData></DataItem>"}""";
    assertThat(Outcome.of(line).event().data())
        .isEqualTo(List.of(new Field("", "one"), new Field("DeviceId", "two")));
  }

  @Test
  void valuesOfBrokenXmlStayAsText() {
    String line =
        """
        {"TimeGenerated":"2026-11-23T00:39:42Z","EventID":20502,"RenderedDescription":"m",
         "ParameterXml":"<Param>0x409"}""";
    assertThat(Outcome.of(line).event().data()).containsExactly(new Field("", "<Param>0x409"));
  }
}
