package io.github.orsak.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.picture.TextRow.Kind;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.Tone;
import io.github.orsak.source.batch.YamlBatch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The course of events, drawn with signs of text. */
class TextPictureTest {

  private static final int COLUMNS = 50;

  private static final String OUTAGE =
      "  - { at: +%s, host: '%s', id: 20102, repeat: 4, every: 9m,"
          + " data: { CA: Corp CA, Code: '0x400' } }";
  private static final String ISSUED =
      "  - { at: +%s, host: '%s', id: 20100, repeat: %d, every: %s }";

  private static Told told(String... events) {
    String yaml =
        "start: 2021-03-01T08:00:00Z\ndefaults: { channel: Microsoft Intune Connector }\nevents:\n"
            + String.join("\n", events)
            + "\n";
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    return Told.of(Project.ORSAK.diagnose(batch.events()), Language.ENGLISH);
  }

  private static List<TextRow> drawn(String... events) {
    return TextPicture.of(told(events), COLUMNS);
  }

  private static List<TextRow> rows(List<TextRow> all, Kind kind) {
    return all.stream().filter(row -> row.kind() == kind).toList();
  }

  private static String signs(TextRow row) {
    return row.cells().stream().map(Patch::text).collect(Collectors.joining());
  }

  private static String[] hosts(int well, int ill) {
    return IntStream.range(0, well + ill)
        .mapToObj(i -> "NDES%04d".formatted(i))
        .flatMap(
            host ->
                host.compareTo("NDES%04d".formatted(well)) < 0
                    ? Stream.of(ISSUED.formatted("0m", host, 9, "10m"))
                    : Stream.of(
                        ISSUED.formatted("0m", host, 3, "10m"), OUTAGE.formatted("60m", host)))
        .toArray(String[]::new);
  }

  @Test
  void successesStandAsBlocksAndFailuresAsCrossesAndTheCauseBelowGoesOn() {
    List<TextRow> picture =
        drawn(ISSUED.formatted("0m", "NDES01", 3, "10m"), OUTAGE.formatted("60m", "NDES01"));
    assertThat(picture.stream().map(TextRow::kind))
        .containsExactly(Kind.HOST, Kind.TRACK, Kind.CAUSE, Kind.AXIS, Kind.AXIS);
    assertThat(signs(picture.get(1))).matches("▃ +▃ +▃ +x +x +x +x").hasSize(COLUMNS);
    assertThat(picture.get(1).cells().get(0).tone()).isEqualTo(Tone.GOOD);
    assertThat(signs(picture.get(2))).matches(" +╞═+►").hasSize(COLUMNS);
    assertThat(signs(picture.get(2)).indexOf('╞')).isEqualTo(signs(picture.get(1)).indexOf('x'));
    assertThat(picture.get(2).label()).startsWith("1. ");
  }

  @Test
  void moreOfASuccessStandsHigherAndTenFailuresAreMarkedAsMany() {
    List<TextRow> picture =
        drawn(
            ISSUED.formatted("0m", "NDES01", 1, "1m"),
            ISSUED.formatted("30m", "NDES01", 30, "1s"),
            OUTAGE.formatted("60m", "NDES01"),
            OUTAGE.replace("9m", "1s").replace("repeat: 4", "repeat: 15").formatted("2h", "NDES01"),
            ISSUED.formatted("180m", "NDES01", 12, "1s"),
            OUTAGE.replace("9m", "1s").formatted("180m", "NDES01"));
    assertThat(signs(picture.get(1))).matches("[▁▂▃] +█ +x +x +x +x +X +\\*");
  }

  @Test
  void whereALogDoesNotReachIsNoSilence() {
    List<TextRow> tracks =
        rows(
            drawn(
                ISSUED.formatted("0m", "NDES01", 3, "1h"),
                ISSUED.formatted("0m", "NDES02", 2, "30m")),
            Kind.TRACK);
    assertThat(signs(tracks.get(0))).doesNotContain("░").contains("  ");
    assertThat(signs(tracks.get(1))).matches("▃ +▃░+").hasSize(COLUMNS);
  }

  @Test
  void whatFailsHasALineOfItsOwnAndTheRestOneTogether() {
    List<TextRow> picture = drawn(hosts(30, 1));
    assertThat(picture.get(0).label()).isEqualTo("NDES0030");
    assertThat(signs(picture.get(1))).contains("x");
    assertThat(rows(picture, Kind.TRACK)).hasSize(12);
    assertThat(rows(picture, Kind.REST).get(0).label()).isEqualTo("all the rest, 19 more hosts");
    assertThat(signs(rows(picture, Kind.REST).get(0))).contains("█").doesNotContain("x");
  }

  @Test
  void failuresThatHaveNoLineOfTheirOwnAreSeenInThatOfTheRest() {
    List<TextRow> picture = drawn(hosts(0, 30));
    assertThat(rows(picture, Kind.TRACK)).hasSize(12);
    assertThat(signs(rows(picture, Kind.REST).get(0))).contains("X");
  }

  @Test
  void startsAndStopsStandBesideTheHost() {
    List<TextRow> picture =
        drawn(
            ISSUED.formatted("0m", "NDES01", 7, "10m"),
            "  - { at: +10m, host: NDES01, id: 10010 }",
            "  - { at: +30m, host: NDES01, id: 10020 }",
            "  - { at: +50m, host: NDES01, id: 10020 }",
            "  - { at: +50m10s, host: NDES01, id: 10010 }");
    assertThat(signs(picture.get(0))).matches(" +▲ +▼ +↕");
  }

  @ParameterizedTest
  @CsvSource({
    "1m, 2021-03-01 08:00:00 +08:01:00 +08:02:00",
    "30m, 2021-03-01 08:00 +08:30 +09:00",
    "12h, 2021-03-01 08:00 +20:00 +03-02 08:00",
    "15d, 2021-03-01 +2021-03-16 +2021-03-31"
  })
  void theTimeStandsBelowInThreePlaces(String step, String labels) {
    List<TextRow> axis = rows(drawn(ISSUED.formatted("0m", "NDES01", 3, step)), Kind.AXIS);
    assertThat(signs(axis.get(0))).matches("├─+┼─+┤").hasSize(COLUMNS);
    assertThat(signs(axis.get(1))).matches(labels).hasSize(COLUMNS);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120, 2000})
  void everyLineFitsAndNamesFromTheLogAreNeverObeyed(int width) {
    Told told =
        told(
            ISSUED.formatted("0m", "NDES01", 3, "10m"),
            OUTAGE.replace("'%s'", "\"<b>\\e[31mx\\u202Ey\"").formatted("60m"));
    String text = TextReport.of(told, new TextStyle(width, false, true));
    List<String> picture =
        text.lines()
            .dropWhile(line -> !line.equals("Course of events"))
            .takeWhile(line -> !line.contains("to █"))
            .toList();
    assertThat(picture).hasSizeGreaterThan(8).allMatch(line -> line.length() <= width);
    assertThat(String.join("\n", picture))
        .contains("<b>.[31mx.y")
        .doesNotContain("\u001B", "\u202E");
    assertThat(
            TextReport.of(told, new TextStyle(width, true, true))
                .replaceAll("\u001B\\[[;\\d]*m", ""))
        .isEqualTo(text);
  }

  @Test
  void aShortReportAndOneInWhichNoTimePassesDrawNothing() {
    Told told = told(hosts(1, 1));
    assertThat(TextReport.of(told, new TextStyle(80, false, true))).contains("Course of events");
    assertThat(TextReport.of(told, new TextStyle(80, false, false)))
        .doesNotContain("Course of events");
    assertThat(drawn("  - { at: +0s, host: NDES01, id: 20100 }")).isEmpty();
  }
}
