package io.github.orsak.cli;

import io.github.orsak.Orsak;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      String[] words = OrsakCommand.meant(args);
      return OrsakCommand.line(console, words).execute(words);
    } catch (OutOfMemoryError e) {
      // Uncaught, it would end the JVM with 1, which says that a cause is active.
      console
          .err()
          .printf(
              "orsak: %d MB of memory do not hold this case; allow more, as with"
                  + " ORSAK_JAVA_OPTS=-Xmx4g, or choose less of it with --since or --host.%n",
              Runtime.getRuntime().maxMemory() >> 20);
      rulesAtWork()
          .ifPresent(
              rules ->
                  console.say(
                      "orsak: "
                          + rules
                          + " did not come to an end and may hold what is missing; correct it,"
                          + " or leave its file away."));
      return ExitCode.INTERNAL;
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      if (List.of(args).contains("--debug")) {
        e.printStackTrace(console.err());
      }
      console.say("orsak: internal error: " + e);
      return ExitCode.INTERNAL;
    }
  }

  // Rules that were given up take time and memory from what goes on without them.
  private static Optional<String> rulesAtWork() {
    return Thread.getAllStackTraces().entrySet().stream()
        .flatMap(thread -> Orsak.rulesAtWork(thread.getKey(), thread.getValue()).stream())
        .findFirst();
  }

  // Reports are UTF-8 whatever the machine's own encoding is, so that they are equal everywhere.
  private static PrintStream utf8(OutputStream to) {
    return new PrintStream(to, false, StandardCharsets.UTF_8);
  }
}
