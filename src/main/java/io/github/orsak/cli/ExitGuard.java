package io.github.orsak.cli;

import io.github.orsak.Orsak;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps rules, which are code, from ending the program: it would end without an answer and with an
 * exit code that means something else. An end that a signal brings goes its usual way.
 */
final class ExitGuard extends Thread {

  private final PrintStream err;
  private volatile boolean lifted;

  private ExitGuard(PrintStream err) {
    super("orsak-exit-guard");
    this.err = err;
  }

  /** Guards until the guard is lifted. */
  static ExitGuard set(PrintStream err) {
    ExitGuard guard = new ExitGuard(err);
    Runtime.getRuntime().addShutdownHook(guard);
    return guard;
  }

  /** From now on the program may end. */
  void lift() {
    lifted = true;
  }

  @Override
  public void run() {
    if (lifted) {
      return;
    }
    Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> exits(thread.getValue()))
        .findFirst()
        .ifPresent(this::refuse);
  }

  private static boolean exits(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(
            frame ->
                frame.getClassName().equals(Runtime.class.getName())
                    && frame.getMethodName().equals("exit"));
  }

  private void refuse(Map.Entry<Thread, StackTraceElement[]> thread) {
    Optional<String> rule = Orsak.rulesAtWork(thread.getKey(), thread.getValue());
    err.println(
        "orsak: "
            + rule.orElse("a rule")
            + " ended the program (System.exit), so there is no answer; rules conclude and do"
            + " nothing else. Correct it, or leave its file away.");
    err.flush();
    Runtime.getRuntime().halt(ExitCode.INTERNAL);
  }
}
