package io.github.orsak.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.html.HtmlReport;
import io.github.orsak.report.markdown.MarkdownReport;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.batch.YamlBatch;
import org.junit.jupiter.api.Test;

/** What follows from what, as a picture and as a tree. */
class CausalPictureTest {

  private static final String CHAIN =
      "  - { at: +0s, id: 20400, repeat: 2, every: 1m }\n"
          + "  - { at: +85m, id: 20402, data: { Code: '0x0FFFFFFF' } }\n"
          + "  - { at: +27m, id: 10302, repeat: 3, every: 15m, data: { Code: '0x404' } }\n"
          + "  - { at: +63m, id: 20502, repeat: 5, every: 5m, data: { Code: '0x409' } }\n";
  private static final String ALONE =
      "  - { at: +0s, id: 20102, repeat: 4, every: 9m, data: { CA: A, Code: '0x400' } }\n";

  private static Told told(String language, String host, String events) {
    YamlBatch.Batch batch =
        YamlBatch.parse(
            "test.yaml",
            "start: 2021-03-01T08:00:00Z\ndefaults: { host: \""
                + host
                + "\", channel: Microsoft Intune Connector }\nevents:\n"
                + events);
    assertThat(batch.problems()).isEmpty();
    return Told.of(Project.ORSAK.diagnose(batch.events()), Language.of(language));
  }

  @Test
  void theRootItsConsequencesAndTheirFailuresAreDrawnAndTold() {
    String picture = CausalPicture.of(told("en", "NDES01", CHAIN)).orElseThrow().toString();
    assertThat(picture.split("tl-edge")).hasSize(3);
    assertThat(picture)
        .contains("ACTIVE · 8 failures of its own · scep-signing")
        .contains("no further failures · enrollment-certificate-lost")
        .contains(">1 further failure<")
        .contains("aria-label=\"SCEP challenges find no signing certificate, 8 failures of its own")
        .contains("role=\"img\"");
    assertThat(CausalPicture.of(told("sv", "NDES01", CHAIN)).orElseThrow().toString())
        .contains("PÅGÅR · 8 egna fel")
        .contains("8 egna fel, förklarar: ");
  }

  @Test
  void whereACauseHasNoConsequencesItsFailuresAreCountedAndNothingIsDrawn() {
    Told told = told("en", "NDES01", ALONE);
    assertThat(told.diagnoses()).isNotEmpty();
    assertThat(CausalPicture.of(told)).isEmpty();
    assertThat(HtmlReport.of(told)).doesNotContain("What follows from what");
    assertThat(TextReport.of(told, TextStyle.PLAIN)).contains("What it explains\n    4 failures\n");
  }

  @Test
  void theTreeGoesDeeperWithEachStep() {
    Told told = told("en", "NDES01", CHAIN);
    assertThat(TextReport.of(told, TextStyle.PLAIN))
        .contains("    scep-signing-certificate-broken: 8 failures of its own\n    └─ The")
        .contains("\n       └─ Downloading requests from Intune failed");
    assertThat(MarkdownReport.of(told))
        .contains("\n- scep-signing-certificate-broken: 8 failures of its own\n  - The")
        .contains("\n    - Downloading requests from Intune failed");
    assertThat(HtmlReport.of(told))
        .contains("<h2>What follows from what</h2>")
        .contains("8 failures of its own</span><ul><li><span>The");
  }

  @Test
  void namesFromTheLogAreShownAndNeverObeyed() {
    Told told = told("en", "<script>\\u202Ex", CHAIN);
    assertThat(HtmlReport.of(told))
        .contains("host &lt;script&gt;.x, no further failures")
        .doesNotContain("<script")
        .doesNotContain("\u202E");
  }
}
