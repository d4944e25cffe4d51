package io.github.orsak.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines of events, as Hayabusa makes them. All are synthetic. */
class TimelinesTest {

  private static final String HEADER =
      "\"Timestamp\",\"RuleTitle\",\"Level\",\"Computer\",\"Channel\",\"EventID\",\"RecordID\",\"Details\"\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hayabusa-standard.csv | Hayabusa CSV",
        "hayabusa-allfieldinfo-multiline.csv | Hayabusa CSV",
        "hayabusa-search.csv | Hayabusa CSV",
        "hayabusa-timeline.json | Hayabusa JSON",
        "hayabusa-timeline.jsonl | Hayabusa JSON"
      })
  void theSameCaseIsReadFromEveryTimeline(String file, String format) {
    ReadOutcome outcome = IncidentCase.read(file);
    IncidentCase.holds(outcome, "log record data");
    assertThat(Told.format(outcome.input())).isEqualTo(format);
    assertThat(outcome.problems()).contains("log or source Hayabusa shortened: 6");
    assertThat(outcome.problems().contains("picked out")).isEqualTo(!file.contains("search"));
  }

  @Test
  void theFullestProfileNamesTheSourceAndMayWriteDatesAsInEurope() {
    ReadOptions european = ReadOptions.DEFAULTS.withDateOrder(DateOrder.DMY);
    ReadOutcome outcome = IncidentCase.read("hayabusa-superverbose-european.csv", european);
    IncidentCase.holds(outcome, "log source record data");
    assertThat(outcome.problems()).doesNotContain("shortened");
  }

  private static ReadOutcome row(String time, String channel, String details) {
    return ReadOutcome.of(
        HEADER
            + "\"%s\",\"t\",\"crit\",\"c\",\"%s\",20502,7,\"%s\"\n"
                .formatted(time, channel, details));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-01 09:05:00.123 +01:00",
        "2021-03-01T08:05:00.123Z",
        "2021-03-01 08:05:00.123000+00:00",
        "Mon,  1 Mar 2021 08:05:00 +0000",
        "03-01-2021 08:05:00.123 AM +00:00"
      })
  void everyOptionForTimesIsRead(String time) {
    assertThat(row(time, "C", "Data: a").event().time().getEpochSecond())
        .isEqualTo(Instant.parse("2021-03-01T08:05:00Z").getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MS-Intune-CertificateConnectors/Op | Microsoft-Intune-CertificateConnectors/Operational",
        "MS-Intune-CertificateConnectors/Admin | Microsoft-Intune-CertificateConnectors/Admin",
        "Sys | System",
        "MSExchange Management | MSExchange Management"
      })
  void namesAreReadInFull(String shortened, String full) {
    assertThat(row("2021-03-01T08:05:00Z", shortened, "-").event().channel()).isEqualTo(full);
  }

  @Test
  void valuesThatAreNumberedAsTextsComeInTheirOrder() {
    Event event =
        row("2021-03-01T08:05:00Z", "C", "Data[10]: j ¦ Data[2]: b ¦ c: d ¦ more ¦ DeviceId: x")
            .event();
    assertThat(event.data())
        .containsExactly(
            new Field("c", "d ¦ more"),
            new Field("DeviceId", "x"),
            new Field("", "b"),
            new Field("", "j"));
    assertThat(event.level()).isEqualTo(Level.NOT_STATED);
  }

  @Test
  void aCellWithoutNamesIsOneValue() {
    String cell = "x" + " ¦ x".repeat(100_000);
    assertThat(row("2021-03-01T08:05:00Z", "C", cell).event().data())
        .containsExactly(new Field("", cell));
  }

  @Test
  void sumsAndRepetitionsAreCounted() {
    String row =
        "\"2021-03-01T08:05:00Z\",\"t\",\"crit\",\"-\",\"-\",\"-\",\"-\",\"[condition]\"\n";
    String same = "\"2021-03-01T08:05:00Z\",\"t\",\"crit\",\"c\",\"C\",20502,7,\"DUP\"\n";
    ReadOutcome outcome = ReadOutcome.of(HEADER + row + same);
    assertThat(outcome.event().data()).isEmpty();
    assertThat(outcome.problems()).contains("sum up several events: 1").contains("(DUP): 1");
  }

  @Test
  void aTableWithTitlesOfRulesIsNoTimelineWithoutTheRest() {
    String table = "RuleTitle,Timestamp,Level\nx,2021-03-01T08:05:00Z,low\n";
    assertThat(
            ReadOutcome.of(table.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULTS).events())
        .isEmpty();
  }
}
