package io.github.orsak.report.picture;

import io.github.orsak.report.told.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The time below a picture made of text: where it begins, its middle, and where it ends. */
final class AxisRows {

  private static final Duration SHORT = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofDays(7);

  private AxisRows() {}

  static void add(List<TextRow> rows, Chart chart, int columns) {
    Instant middle = chart.from().plus(Duration.between(chart.from(), chart.to()).dividedBy(2));
    String begin = label(chart, chart.from(), "yyyy-MM-dd ");
    String half = label(chart, middle, sameDay(chart.from(), middle) ? "" : "MM-dd ");
    String end = label(chart, chart.to(), sameDay(middle, chart.to()) ? "" : "MM-dd ");
    int from = columns / 2 - half.length() / 2;
    int last = columns - end.length();
    Patch.Canvas line = new Patch.Canvas(columns);
    Patch.Canvas words = new Patch.Canvas(columns);
    for (int at = 0; at < columns; at++) {
      line.put(at, Tone.PLAIN, '─');
    }
    line.put(0, Tone.PLAIN, '├');
    line.put(columns - 1, Tone.PLAIN, '┤');
    write(words, 0, begin);
    // Where it is too narrow for three times, two say as much.
    if (begin.length() < from && from + half.length() < last) {
      line.put(columns / 2, Tone.PLAIN, '┼');
      write(words, from, half);
    }
    if (begin.length() < last) {
      write(words, last, end);
    }
    rows.add(new TextRow(TextRow.Kind.AXIS, "", line.patches()));
    rows.add(new TextRow(TextRow.Kind.AXIS, "", words.patches()));
  }

  private static void write(Patch.Canvas canvas, int from, String words) {
    for (int i = 0; i < words.length(); i++) {
      canvas.put(from + i, Tone.PLAIN, words.charAt(i));
    }
  }

  private static String label(Chart chart, Instant time, String date) {
    Duration whole = Duration.between(chart.from(), chart.to());
    if (whole.compareTo(LONG) > 0) {
      return format("yyyy-MM-dd", time);
    }
    return format(date + (whole.compareTo(SHORT) < 0 ? "HH:mm:ss" : "HH:mm"), time);
  }

  private static boolean sameDay(Instant one, Instant other) {
    return format("yyyy-MM-dd", one).equals(format("yyyy-MM-dd", other));
  }

  private static String format(String pattern, Instant time) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(time);
  }
}
