package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a command answers that could not print. */
class StandardOutputTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int code(OutputStream to) {
    StandardOutput output = new StandardOutput(to);
    PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
    out.print("No root cause is active.");
    out.flush();
    return output.code(0, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void aReportThatCouldNotBeWrittenIsNoAnswer() {
    assertThat(code(failing("No space left on device"))).isEqualTo(70);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("No space left on device");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() {
    assertThat(code(failing("Broken pipe"))).isZero();
    assertThat(code(new ByteArrayOutputStream())).isZero();
    assertThat(said.size()).isZero();
  }
}
