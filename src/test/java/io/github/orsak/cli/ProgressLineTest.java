package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void progressIsShownAfterASecondAndRemoved() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long[] now = {0};
    ProgressLine line =
        new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now[0]);
    line.read("big.xml", 1_000_000, 4_000_000, 500);
    assertThat(err.size()).isZero();
    now[0] = 1_500_000_000L;
    line.read("big.xml", 2_000_000, 4_000_000, 1000);
    line.done();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("reading big.xml:  50 % of 4.0 MB, 1000 events")
        .endsWith("\r\u001B[K");
  }
}
