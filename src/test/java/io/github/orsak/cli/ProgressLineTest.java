package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.report.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final String BACK = "\r\u001B[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private ProgressLine line(String language, int width) {
    return new ProgressLine(
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Language.of(language),
        width,
        () -> now);
  }

  private String shown() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }

  @Test
  void progressIsShownAfterASecondAndRemoved() {
    ProgressLine line = line("en", 80);
    line.read("big.xml", 1_000_000, 400_000_000, 500);
    assertThat(shown()).isEmpty();
    now = 2_000_000_000L;
    line.read("big.xml", 20_000_000, 400_000_000, 1000);
    line.read("big.xml", 20_000_001, 400_000_000, 1001);
    assertThat(shown())
        .isEqualTo(BACK + "reading big.xml: 5 % of 400.0 MB, 1,000 events, 10.0 MB/s, 38 s left");
    line.considering();
    assertThat(shown()).isEqualTo(BACK + "considering 1,001 events");
    line.close();
    assertThat(shown()).isEqualTo(BACK);
  }

  @Test
  void whatEndsWithinASecondShowsNothing() {
    ProgressLine line = line("en", 80);
    line.read("small.xml", 10, 10, 1);
    line.considering();
    line.close();
    assertThat(shown()).isEmpty();
  }

  @Test
  void aStreamOfUnknownLengthShowsWhatHasBeenRead() {
    ProgressLine line = line("sv", 80);
    now = 4_000_000_000L;
    line.read("-", 2_000_000_000L, -1, 1);
    assertThat(shown()).isEqualTo(BACK + "läser -: 2,0 GB, 1 händelse, 500,0 MB/s");
  }

  @Test
  void theLineFitsTheTerminalAndNoNameObeysIt() {
    ProgressLine line = line("en", 60);
    now = 100_000_000_000L;
    line.read("/a/very/long/path/to/\u001B[2J/bundle.zip!/System.evtx", 1_000, 2_000_000, 7);
    String shown = shown().substring(BACK.length());
    assertThat(shown.length()).isLessThan(60);
    assertThat(shown).startsWith("reading …").contains("0 % of 2.0 MB").doesNotContain("\u001B");
  }
}
