package io.github.orsak.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.batch.YamlBatch;
import java.io.StringReader;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The course of events as a picture. */
class TimelinePictureTest {

  private static Told told(String language, String... events) {
    String yaml =
        "start: 2021-03-01T08:00:00Z\ndefaults: { channel: Microsoft Intune Connector }\nevents:\n"
            + String.join("\n", events)
            + "\n";
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    return Told.of(Project.ORSAK.diagnose(batch.events()), Language.of(language));
  }

  private static Document drawn(Told told) throws Exception {
    String file = TimelinePicture.file(told);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(file)));
  }

  private static long count(Document picture, String kind) {
    NodeList all = picture.getElementsByTagName("*");
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(node -> node.getAttributes().getNamedItem("class") != null)
        .filter(node -> node.getAttributes().getNamedItem("class").getNodeValue().equals(kind))
        .count();
  }

  private static String[] hosts(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                ("  - { at: +%dm, host: NDES%02d, id: 20100, repeat: 3, every: 10m }%n"
                        + "  - { at: +%dm, host: NDES%02d, id: 20102, repeat: 4, every: 9m,"
                        + " data: { CA: Corp CA, Code: '0x400' } }")
                    .formatted(i, i, 60 + i, i))
        .toArray(String[]::new);
  }

  @Test
  void successesFailuresEpisodesAndCausesAreDrawn() throws Exception {
    Document picture = drawn(told("en", hosts(1)));
    assertThat(count(picture, "tl-host")).isEqualTo(1);
    assertThat(count(picture, "tl-success")).isEqualTo(1);
    assertThat(count(picture, "tl-failure")).isEqualTo(1);
    assertThat(count(picture, "tl-episode")).isPositive();
    assertThat(count(picture, "tl-alarm")).isPositive();
    assertThat(picture.getDocumentElement().getAttribute("aria-label"))
        .startsWith("Course of events, 2021-03-01 08:00:00 – 09:27:00");
  }

  @Test
  void ofManyHostsSoManyAreDrawnAndTheOthersCounted() throws Exception {
    Told told = told("sv", hosts(23));
    assertThat(count(drawn(told), "tl-host")).isEqualTo(20);
    assertThat(TimelinePicture.file(told)).contains("Ytterligare 3 servrar är inte med i bilden.");
  }

  @Test
  void aHostThatFailsIsDrawnHoweverManyWorkBeforeIt() throws Exception {
    String[] events =
        IntStream.rangeClosed(0, 1100)
            .mapToObj(
                i ->
                    i < 1100
                        ? "  - { at: +%ds, host: NDES%04d, id: 20100 }".formatted(i, i)
                        : "  - { at: +30m, host: NDES9999, id: 20102, repeat: 4, every: 9m, data: {"
                            + " CA: Corp CA, Code: '0x400' } }")
            .toArray(String[]::new);
    Told told = told("en", events);
    assertThat(count(drawn(told), "tl-failure")).isEqualTo(1);
    assertThat(TimelinePicture.file(told))
        .contains("NDES9999")
        .contains("1,081 more hosts are not drawn.");
  }

  @Test
  void aMonthHasFewTimesWrittenOutAndAnHourHasToo() {
    Instant from = Instant.parse("2021-03-01T08:10:00Z");
    for (int minutes : new int[] {1, 60, 1440, 43_200, 525_600, 5_256_000}) {
      TimeAxis axis = new TimeAxis(from, from.plusSeconds(60L * minutes), 0, 700);
      assertThat(axis.ticks()).as("%d minutes", minutes).hasSizeBetween(2, 9);
    }
    TimeAxis day = new TimeAxis(from, from.plusSeconds(86_400), 0, 700);
    assertThat(day.ticks().stream().map(TimeAxis.Tick::label).collect(Collectors.joining(" ")))
        .startsWith("2021-03-01 09:00 12:00 15:00")
        .contains("2021-03-02 00:00 03:00");
  }

  @Test
  void namesFromTheLogAreShownAndNeverObeyed() throws Exception {
    Told told =
        told(
            "en",
            "  - { at: +0s, host: \"<script>\\u202Ex\", id: 20102, repeat: 4, every: 9m, data: {"
                + " Code: '0x400' } }");
    assertThat(TimelinePicture.file(told)).doesNotContain("<script").doesNotContain("\u202E");
    assertThat(count(drawn(told), "tl-host")).isEqualTo(1);
  }

  @Test
  void whereNoTimePassesNothingIsDrawn() throws Exception {
    Told told = told("en", "  - { at: +0s, host: NDES01, id: 20100 }");
    assertThat(TimelinePicture.of(told)).isEmpty();
    assertThat(drawn(told).getDocumentElement().getAttribute("aria-label")).isNotEmpty();
  }
}
