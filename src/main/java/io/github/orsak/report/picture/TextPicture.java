package io.github.orsak.report.picture;

import io.github.orsak.report.Language;
import io.github.orsak.report.picture.Chart.Host;
import io.github.orsak.report.picture.Chart.Interval;
import io.github.orsak.report.picture.Chart.Track;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws the course of events with signs of text: host by host how each operation went, and below
 * them the causes and the time.
 */
public final class TextPicture {

  private static final int MOST_TRACKS = 12;
  private static final double MANY = 10;
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  private final Chart chart;
  private final Shortlist shown;
  private final Language language;
  private final int columns;
  private final TimeAxis axis;
  private final double most;
  private final List<TextRow> rows = new ArrayList<>();

  private TextPicture(Chart chart, Language language, int columns) {
    this.chart = chart;
    this.shown = Shortlist.of(chart, MOST_TRACKS);
    this.language = language;
    this.columns = columns;
    this.axis = new TimeAxis(chart.from(), chart.to(), 0, columns);
    this.most = tracks().mapToDouble(track -> track.successes().most()).max().orElse(0);
  }

  /**
   * The picture line by line, of none where no time passes in the logs.
   *
   * @param columns how wide it is without its labels
   */
  public static List<TextRow> of(Told told, int columns) {
    return ChartTeller.of(told, columns)
        .map(chart -> new TextPicture(chart, told.language(), columns).draw())
        .orElse(List.of());
  }

  private Stream<Track> tracks() {
    return shown.hosts().stream().flatMap(host -> host.tracks().stream());
  }

  private List<TextRow> draw() {
    shown.hosts().forEach(this::host);
    if (!shown.rest().isEmpty() || shown.left() > 0) {
      rest();
    }
    chart.causes().forEach(this::cause);
    AxisRows.add(rows, chart, columns);
    return rows;
  }

  private int column(Instant time) {
    return Math.min(columns - 1, (int) axis.x(time));
  }

  private void row(TextRow.Kind kind, String label, Patch.Canvas canvas) {
    rows.add(new TextRow(kind, label, canvas.patches()));
  }

  private void host(Host host) {
    Patch.Canvas canvas = new Patch.Canvas(columns);
    host.starts().forEach(time -> canvas.put(column(time), Tone.GOOD, '▲'));
    for (Instant time : host.stops()) {
      boolean restarted = canvas.sign(column(time)) == '▲' || canvas.sign(column(time)) == '↕';
      canvas.put(column(time), restarted ? Tone.NOTICE : Tone.ALARM, restarted ? '↕' : '▼');
    }
    row(TextRow.Kind.HOST, host.name(), canvas);
    host.tracks().forEach(track -> row(TextRow.Kind.TRACK, track.title(), track(track, host)));
  }

  // Where a log does not reach, nothing is shown, and that is no silence.
  private Patch.Canvas track(Track track, Host host) {
    Patch.Canvas canvas = new Patch.Canvas(columns);
    int from = column(host.log().from());
    int to = column(host.log().to());
    for (int at = 0; at < columns; at++) {
      if (at < from || at > to) {
        canvas.put(at, Tone.PLAIN, '░');
      }
    }
    fill(canvas, track.successes(), track.failures());
    return canvas;
  }

  private void fill(Patch.Canvas canvas, Density successes, Density failures) {
    for (int at = 0; at < columns; at++) {
      double well = successes.count(at);
      double ill = failures.count(at);
      if (ill > 0 && ill < well) {
        canvas.put(at, Tone.NOTICE, '*');
      } else if (ill > 0) {
        canvas.put(at, Tone.ALARM, ill < MANY ? 'x' : 'X');
      } else if (well > 0) {
        canvas.put(at, Tone.GOOD, height(well));
      }
    }
  }

  private char height(double count) {
    double part = Math.log1p(count) / Math.log1p(Math.max(MANY, most));
    int height = (int) Math.ceil(part * HEIGHTS.length());
    return HEIGHTS.charAt(Math.max(1, Math.min(HEIGHTS.length(), height)) - 1);
  }

  private void rest() {
    Density successes = new Density(chart.from(), chart.to(), columns);
    Density failures = new Density(chart.from(), chart.to(), columns);
    shown.rest().forEach(track -> successes.add(track.successes()));
    shown.rest().forEach(track -> failures.add(track.failures()));
    Patch.Canvas canvas = new Patch.Canvas(columns);
    fill(canvas, successes, failures);
    row(TextRow.Kind.REST, language.say("picture.others", shown.left()), canvas);
  }

  private void cause(Chart.Cause cause) {
    Interval when = cause.when();
    int from = column(when.from());
    int to = column(when.to());
    // What only informs has a thin line.
    String signs = cause.tone() == Tone.NOTICE ? "├─┤" : "╞═╡";
    Patch.Canvas canvas = new Patch.Canvas(columns);
    for (int at = from; at <= to; at++) {
      canvas.put(at, cause.tone(), signs.charAt(at == from ? 0 : at == to ? 2 : 1));
    }
    if (when.open()) {
      canvas.put(to, cause.tone(), '►');
    } else if (from == to) {
      canvas.put(to, cause.tone(), '■');
    }
    row(TextRow.Kind.CAUSE, cause.number() + ". " + cause.title(), canvas);
  }
}
