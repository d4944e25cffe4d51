package io.github.orsak.source.json;

import static io.github.orsak.source.json.ShippedRecords.LINES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.json.shape.JsonParsing;
import io.github.orsak.source.options.Caps;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Lists of objects and what stands between them. All are synthetic: shapes, not facts. */
class EnvelopesTest {

  @ParameterizedTest
  @MethodSource("envelopes")
  void listsInEnvelopesAreReadOneByOne(String envelope) {
    String line = LINES.get("PowerShell 7");
    ReadOutcome outcome =
        ReadOutcome.of(envelope.replace("EVENTS", line + "," + line + ",{}," + line));
    assertThat(outcome.events()).hasSize(3);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  static Stream<String> envelopes() {
    return Stream.of(
        "[EVENTS]",
        "{\"value\":[EVENTS],\"Count\":4}",
        "{\"preview\":false,\"init_offset\":0,\"messages\":[],\"results\":[EVENTS],\"highlighted\":{}}",
        "{\"records\":\n[EVENTS]}",
        "{\"took\":3,\"_shards\":{\"total\":1},\"hits\":{\"total\":{\"value\":4},\"max_score\":null,\"hits\":[EVENTS]}}",
        "{\"hits\":{\"hits\":[EVENTS]}}",
        "{\"took\":9,\"responses\":[{\"took\":3,\"hits\":{\"total\":4,\"hits\":[EVENTS]},\"status\":200}]}");
  }

  @Test
  void whatElasticsearchFoundIsReadFromItsSourceOrItsFields() {
    String line = LINES.get("Winlogbeat");
    String source =
        "{\"_index\":\"winlogbeat-8\",\"_id\":\"a\",\"_score\":1,\"_source\":%s}".formatted(line);
    String fields =
        """
        {"_index":"winlogbeat-8","_id":"b","fields":{"@timestamp":["2026-11-23T00:39:42.000Z"],
        "winlog.event_id":["20502"],"winlog.channel":["Microsoft Intune Connector"],
        "winlog.computer_name":["ndes01"],"winlog.record_id":[103],
        "winlog.event_data.param1":["Diagnostic Code: 0x409"]}}
        """;
    ReadOutcome outcome =
        ReadOutcome.of("{\"took\":3,\"hits\":{\"hits\":[" + source + "," + fields + "]}}\n" + line);
    assertThat(outcome.input().complete()).isTrue();
    assertThat(outcome.events()).extracting(Event::id).containsExactly(20502, 20502, 20502);
    assertThat(outcome.events().get(1).data())
        .containsExactly(new Field("", "Diagnostic Code: 0x409"));
    assertThat(outcome.events().get(1).recordId()).isEqualTo(103);
  }

  @Test
  void rowsOfAzuresQueryApiAreReadByTheirColumns() {
    String row =
        "[\"2026-11-23T00:3%d:42Z\",\"NDES01\",\"Microsoft Intune"
            + " Connector\",20502,\"Error\",null,\"{\\\"DeviceId\\\":\\\"a\\\"}\"]";
    String table =
        """
        {"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},
        {"name":"Computer","type":"string"},{"name":"EventLog","type":"string"},
        {"name":"EventID","type":"int"},{"name":"EventLevelName","type":"string"},
        {"name":"Source","type":"string"},{"name":"EventData","type":"dynamic"}],"rows":[%s]}
        """;
    String full = table.formatted(row.formatted(8) + "," + row.formatted(9) + ",[]");
    ReadOutcome outcome =
        ReadOutcome.of(
            "{\"tables\":[" + full + "," + table.formatted("") + "," + full + "],\"render\":{}}");
    assertThat(outcome.events()).hasSize(4);
    assertThat(outcome.input().skipped()).isEqualTo(2);
    assertThat(outcome.events().get(1))
        .satisfies(
            event -> {
              assertThat(event.time()).isEqualTo("2026-11-23T00:39:42Z");
              assertThat(event.id()).isEqualTo(20502);
              assertThat(event.host()).isEqualTo("ndes01");
              assertThat(event.data()).containsExactly(new Field("DeviceId", "a"));
            });
  }

  @Test
  void aTableMayHoldMoreThanOneRecordMay() {
    String row = "[\"2026-11-23T00:38:42Z\",20502,\"%s\"]".formatted("x".repeat(1000));
    String rows = String.join(",", java.util.Collections.nCopies(5_000, row));
    ReadOutcome outcome =
        ReadOutcome.of(
            "{\"tables\":[{\"name\":\"a\",\"columns\":[{\"name\":\"TimeGenerated\"},{\"name\":\"EventID\"},{\"name\":\"RenderedDescription\"}],\"rows\":["
                + rows
                + "]}]}");
    assertThat(outcome.events()).hasSize(5_000);
    assertThat(outcome.input().complete()).isTrue();
  }

  /** As OpenTelemetry's file exporter writes a batch. */
  private static String batch(String... bodies) {
    String records =
        Stream.of(bodies)
            .map(body -> "{\"timeUnixNano\":\"1\",\"body\":" + body + ",\"attributes\":[]}")
            .collect(Collectors.joining(","));
    return "{\"resourceLogs\":[{\"resource\":{},\"scopeLogs\":[{\"scope\":{},\"logRecords\":[%s]}]}]}"
        .formatted(records);
  }

  private static String typed(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(e -> "{\"key\":\"%s\",\"value\":%s}".formatted(e.getKey(), typed(e.getValue())))
          .collect(Collectors.joining(",", "{\"kvlistValue\":{\"values\":[", "]}}"));
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(EnvelopesTest::typed)
          .collect(Collectors.joining(",", "{\"arrayValue\":{\"values\":[", "]}}"));
    }
    return value.isNumber()
        ? "{\"intValue\":\"%s\"}".formatted(value)
        : "{\"stringValue\":%s}".formatted(value);
  }

  @Test
  void batchesOfOpenTelemetryHoldTheSameEventsAsItsBodies() {
    String plain = LINES.get("OpenTelemetry");
    String body = typed(JsonParsing.embedded(plain));
    ReadOutcome outcome = ReadOutcome.of(batch(body, body) + "\n" + batch(body));
    assertThat(outcome.events())
        .hasSize(3)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
        .containsOnly(ReadOutcome.of(plain).event());
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void aRawEventInABatchOfOpenTelemetryIsReadFromItsXml() {
    String xml =
        "<Event><System><EventID>20502</EventID><TimeCreated"
            + " SystemTime='2026-11-23T00:39:42Z'/></System></Event>";
    String body = "{\"stringValue\":\"" + xml + "\"}";
    assertThat(ReadOutcome.of(batch(body)).event().id()).isEqualTo(20502);
  }

  @Test
  void anArrayThatIsCutOffAfterACommaIsToldToBeCutOff() {
    ReadOutcome outcome = ReadOutcome.of("[" + LINES.get("PowerShell 7") + ",\n");
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isZero();
    assertThat(outcome.problems()).contains("The text ends inside the array");
  }

  @Test
  void anEnvelopeMayHoldMoreThanOneRecordMay() {
    String line = LINES.get("PowerShell 7");
    int many = 4 * Caps.DEFAULTS.text() / line.length();
    String events = String.join(",", java.util.Collections.nCopies(many, line));
    ReadOutcome outcome = ReadOutcome.of("{\"results\":[" + events + "]}");
    assertThat(outcome.events()).hasSize(many);
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void aBrokenObjectInAnEnvelopeCostsOneRecord() {
    String line = LINES.get("PowerShell 7").replace("\n", "");
    ReadOutcome outcome =
        ReadOutcome.of("{\"value\":[\n" + line + ",\n{\"Id\":1,,},\n" + line + "\n],\"Count\":3}");
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:3: Not valid JSON");
  }

  @Test
  void objectsThatAreNoEventsAreCountedAndTold() {
    ReadOutcome outcome = ReadOutcome.of("{\"user\":\"a\",\"mail\":\"b\"}\n" + LINES.get("Vector"));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems())
        .contains("-:1: ")
        .contains("user, mail")
        .contains("Hand over the log itself (.evtx), or export it as XML");
  }
}
