package io.github.orsak.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Starts Orsak from a shell. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(new Console(System.in, out, err, Map.copyOf(System.getenv())), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... args) {
    return OrsakCommand.line(console).execute(args);
  }

  // Reports are UTF-8 whatever the machine's own encoding is, so that they are equal everywhere.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * What a command may touch of the outer world.
   *
   * @param in standard input
   * @param out for data
   * @param err for everything else
   * @param environment the environment variables
   */
  record Console(
      InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

    /** Whether a person watches standard error at a terminal. */
    boolean watched() {
      return Terminal.attended(environment);
    }
  }
}
