package io.github.orsak.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.batch.YamlBatch;
import org.junit.jupiter.api.Test;

/** The report for a ticket. */
class MarkdownReportTest {

  @Test
  void whatALogSaysIsShownAndNeverObeyed() {
    YamlBatch.Batch batch =
        YamlBatch.parse(
            "test.yaml",
            """
            start: 2021-03-01T08:00:00Z
            defaults: { host: NDES01, channel: Microsoft Intune Connector }
            events:
              - { at: +0s, id: 20102, repeat: 4, every: 9m, data: { CA: "@team [x](javascript:1) #7", Code: '0x400', Error: "a\\n# b `c` **d** <b>e</b> https://example.org www.example.org \\u202Ef" } }
            """);
    String text =
        MarkdownReport.of(Told.of(Project.ORSAK.diagnose(batch.events()), Language.ENGLISH));
    assertThat(text)
        .contains("&#64;team \\[x\\](javascript:1) \\#7")
        .contains("\\# b \\`c\\` \\*\\*d\\*\\* &lt;b&gt;e&lt;/b&gt; https&#58;//example.org")
        .contains("www&#46;example.org .f")
        .doesNotContain("\n# b")
        .doesNotContain("<b>");
  }

  @Test
  void aCommandKeepsItsSignsInsideAFenceThatItCannotClose() {
    assertThat(MarkdownText.block("echo ``` *x*")).isEqualTo("````\necho ``` *x*\n````");
  }

  @Test
  void aLineNeverBeginsAList() {
    assertThat(MarkdownText.text("1. one")).isEqualTo("&#49;. one");
    assertThat(MarkdownText.text("- one")).isEqualTo("&#45; one");
  }
}
