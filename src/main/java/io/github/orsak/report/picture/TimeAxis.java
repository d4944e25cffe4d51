package io.github.orsak.report.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Where times stand in a picture, and the times that are written below it. */
final class TimeAxis {

  private static final int MOST_TICKS = 8;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(4),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(28),
          Duration.ofDays(91),
          Duration.ofDays(364));

  private final Instant from;
  private final Instant to;
  private final double left;
  private final double width;

  /** A time that is written out. */
  record Tick(double x, String label) {}

  TimeAxis(Instant from, Instant to, double left, double width) {
    this.from = from;
    this.to = to;
    this.left = left;
    this.width = width;
  }

  /** Where a time stands. */
  double x(Instant time) {
    double part =
        (double) Duration.between(from, time).toMillis() / Duration.between(from, to).toMillis();
    return left + width * Math.max(0, Math.min(1, part));
  }

  /** Round times, at most eight; the date stands where it changes. */
  List<Tick> ticks() {
    Duration step = step();
    long seconds = step.toSeconds();
    List<Tick> ticks = new ArrayList<>();
    String date = "";
    long first = Math.floorDiv(from.getEpochSecond() + seconds - 1, seconds) * seconds;
    for (long at = first; at <= to.getEpochSecond(); at += seconds) {
      Instant time = Instant.ofEpochSecond(at);
      String day = format("yyyy-MM-dd", time);
      String clock = format(seconds < 60 ? "HH:mm:ss" : "HH:mm", time);
      boolean daily = seconds % Duration.ofDays(1).toSeconds() == 0;
      ticks.add(new Tick(x(time), daily ? day : day.equals(date) ? clock : day + " " + clock));
      date = day;
    }
    return ticks;
  }

  private Duration step() {
    Duration whole = Duration.between(from, to);
    return STEPS.stream()
        .filter(step -> whole.dividedBy(MOST_TICKS).compareTo(step) <= 0)
        .findFirst()
        .orElse(Duration.ofDays(Math.max(1, whole.toDays() / MOST_TICKS + 1)));
  }

  private static String format(String pattern, Instant time) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(time);
  }
}
