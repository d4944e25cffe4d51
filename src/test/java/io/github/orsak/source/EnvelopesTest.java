package io.github.orsak.source;

import static io.github.orsak.source.ShippedRecords.LINES;
import static org.assertj.core.api.Assertions.assertThat;

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
    String body = typed(EventJson.embedded(plain));
    Outcome outcome = Outcome.of(batch(body, body) + "\n" + batch(body));
    assertThat(outcome.events())
        .hasSize(3)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
        .containsOnly(Outcome.of(plain).event());
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void aRawEventInABatchOfOpenTelemetryIsReadFromItsXml() {
    String xml =
        "<Event><System><EventID>20502</EventID><TimeCreated SystemTime='2026-11-23T00:39:42Z'/></System></Event>";
    String body = "{\"stringValue\":\"" + xml + "\"}";
    assertThat(Outcome.of(batch(body)).event().id()).isEqualTo(20502);
  }

  @Test
  void anArrayThatIsCutOffAfterACommaIsToldToBeCutOff() {
    Outcome outcome = Outcome.of("[" + LINES.get("PowerShell 7") + ",\n");
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isZero();
    assertThat(outcome.problems()).contains("The text ends inside the array");
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
}
