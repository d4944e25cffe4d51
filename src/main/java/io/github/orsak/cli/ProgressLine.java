package io.github.orsak.cli;

import io.github.orsak.report.Language;
import io.github.orsak.source.options.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows how far reading has come, on one line of a terminal, once it takes longer than a second:
 * bytes, events, rate and the time left.
 */
public final class ProgressLine implements Progress, AutoCloseable {

  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long INTERVAL = Duration.ofMillis(200).toNanos();
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;
  private static final int SHORTEST_NAME = 12;
  private static final int MINUTE = 60;

  private final PrintStream err;
  private final Language language;
  private final int width;
  private final LongSupplier clock;
  private final long begun;
  private long shown;
  private long events;
  private boolean dirty;

  /**
   * @param width columns of the terminal; a longer line could not be taken back
   * @param clock nanoseconds that only go forward
   */
  ProgressLine(PrintStream err, Language language, int width, LongSupplier clock) {
    this.err = err;
    this.language = language;
    this.width = width;
    this.clock = clock;
    this.begun = clock.getAsLong();
  }

  @Override
  public void read(String input, long bytes, long totalBytes, long eventsSoFar) {
    events = eventsSoFar;
    long now = clock.getAsLong();
    if (now - begun < PATIENCE || now - shown < INTERVAL) {
      return;
    }
    shown = now;
    double rate = bytes / ((now - begun) / 1e9);
    StringBuilder text = new StringBuilder(": ");
    text.append(
        totalBytes > 0
            ? language.say(
                "progress.part", Math.min(100, 100 * bytes / totalBytes), size(totalBytes))
            : size(bytes));
    text.append(language.say("progress.events", events));
    text.append(language.say("progress.rate", size((long) rate)));
    if (totalBytes > bytes && rate > 0) {
      text.append(language.say("progress.left", span(Math.round((totalBytes - bytes) / rate))));
    }
    String lead = language.say("progress.reading") + " ";
    show(lead + name(input, width - 1 - lead.length() - text.length()) + text);
  }

  /** Everything is read; what follows tells no steps. */
  void considering() {
    if (dirty) {
      show(language.say("progress.considering", events));
    }
  }

  private void show(String line) {
    dirty = true;
    String fits = line.length() < width ? line : line.substring(0, Math.max(0, width - 1));
    err.print("\r\u001B[K" + fits);
    err.flush();
  }

  /** The end of a name says more than its beginning. */
  private static String name(String input, int room) {
    String harmless = input.replaceAll("\\p{C}", ".");
    int columns = Math.max(SHORTEST_NAME, room);
    return harmless.length() <= columns
        ? harmless
        : "…" + harmless.substring(harmless.length() - columns + 1);
  }

  private String size(long bytes) {
    return bytes >= GIGABYTE
        ? language.say("progress.gigabytes", bytes / GIGABYTE)
        : language.say("progress.megabytes", bytes / MEGABYTE);
  }

  private String span(long seconds) {
    return seconds < MINUTE
        ? language.say("progress.seconds", seconds)
        : language.say("progress.minutes", seconds / MINUTE, seconds % MINUTE);
  }

  /** Removes the line. */
  @Override
  public void close() {
    if (dirty) {
      err.print("\r\u001B[K");
      err.flush();
      dirty = false;
    }
  }
}
