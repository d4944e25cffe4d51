package io.github.orsak.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Remembers why it could not be written; a print stream tells only that it could not. */
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * The exit code of a command that printed here: what nobody could read was no answer. A reader
   * that has seen enough, such as {@code head}, is no failure.
   */
  int code(int answer, PrintStream err) {
    if (failure == null
        || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
      return answer;
    }
    err.println(
        "orsak: standard output could not be written ("
            + failure.getMessage()
            + "); make room, or send it elsewhere.");
    return ExitCode.INTERNAL;
  }
}
