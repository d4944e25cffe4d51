package io.github.orsak.cli;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts Orsak from a shell. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = utf8(output);
    PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
    // The answer is Orsak's: what rules and libraries print stands beside it.
    System.setOut(err);
    ExitGuard guard = ExitGuard.set(err);
    int code = run(new Console(System.in, out, err, Map.copyOf(System.getenv())), args);
    out.flush();
    code = output.code(code, err);
    err.flush();
    guard.lift();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... args) {
    try {
      return OrsakCommand.line(console, args).execute(args);
    } catch (OutOfMemoryError e) {
      // Uncaught, it would end the JVM with 1, which says that a cause is active.
      console
          .err()
          .printf(
              "orsak: %d MB of memory do not hold this case; allow more, as with"
                  + " ORSAK_JAVA_OPTS=-Xmx4g, or choose less of it with --since or --host.%n",
              Runtime.getRuntime().maxMemory() >> 20);
      return ExitCode.INTERNAL;
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      if (List.of(args).contains("--debug")) {
        e.printStackTrace(console.err());
      }
      console.err().println("orsak: internal error: " + e);
      return ExitCode.INTERNAL;
    }
  }

  // Reports are UTF-8 whatever the machine's own encoding is, so that they are equal everywhere.
  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
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

    /** Reads inputs and shows how far it has come, where a person watches. */
    List<Input> read(
        List<String> names, ReadOptions options, Consumer<Event> sink, ProgressLine line) {
      Progress progress = Terminal.attended(environment) ? line : Progress.NONE;
      return Sources.read(names, options, sink, progress, in);
    }

    /** A line to show progress on. */
    ProgressLine progress(Language language) {
      return new ProgressLine(err, language, Terminal.width(environment), System::nanoTime);
    }
  }
}
