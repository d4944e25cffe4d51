package io.github.orsak.cli;

import io.github.orsak.source.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far reading has come, on one line of a terminal, once it takes longer than a second.
 */
final class ProgressLine implements Progress {

  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long INTERVAL = Duration.ofMillis(200).toNanos();
  private static final double MEGABYTE = 1e6;

  private final PrintStream err;
  private final LongSupplier clock;
  private final long begun;
  private long shown;
  private boolean dirty;

  ProgressLine(PrintStream err, LongSupplier clock) {
    this.err = err;
    this.clock = clock;
    this.begun = clock.getAsLong();
  }

  @Override
  public void read(String input, long bytes, long totalBytes, long events) {
    long now = clock.getAsLong();
    if (now - begun < PATIENCE || now - shown < INTERVAL) {
      return;
    }
    shown = now;
    dirty = true;
    String done =
        totalBytes > 0
            ? String.format(
                Locale.ROOT, "%3d %% of %.1f MB", 100 * bytes / totalBytes, totalBytes / MEGABYTE)
            : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    err.print("\r\u001B[Kreading " + harmless(input) + ": " + done + ", " + events + " events");
    err.flush();
  }

  /** Removes the line. */
  void done() {
    if (dirty) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }

  private static String harmless(String name) {
    return name.replaceAll("\\p{Cntrl}", ".");
  }
}
