package io.github.orsak.report.picture;

import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tag;

import io.github.orsak.report.Inert;
import io.github.orsak.report.Language;
import io.github.orsak.report.Styles;
import io.github.orsak.report.picture.Chart.Interval;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.Tone;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws the course of events: the causes, and below them, host by host, how much of each operation
 * succeeded (upwards) and failed (downwards).
 */
public final class TimelinePicture {

  private static final double WIDTH = 1000;
  private static final double LEFT = 250;
  private static final double PLOT = WIDTH - LEFT - 10;
  private static final double AXIS = 26;
  private static final double CAUSE = 22;
  private static final double HOST = 26;
  private static final double TRACK = 30;
  private static final double REACH = 11;
  private static final double LEAST = 3;
  private static final int LABEL = 38;
  private static final int PARTS = 240;

  private final Language language;
  private final Chart chart;
  private final TimeAxis axis;
  private final double most;
  private final List<DomContent> shapes = new ArrayList<>();
  private double y = AXIS;

  private TimelinePicture(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
    this.axis = new TimeAxis(chart.from(), chart.to(), LEFT, PLOT);
    this.most =
        chart.hosts().stream()
            .flatMap(host -> host.tracks().stream())
            .mapToDouble(track -> Math.max(track.successes().most(), track.failures().most()))
            .max()
            .orElse(1);
  }

  /** The picture as part of a page, or nothing where no time passes in the logs. */
  public static Optional<DomContent> of(Told told) {
    return ChartTeller.of(told, PARTS)
        .map(chart -> new TimelinePicture(chart, told.language()).draw());
  }

  /** The picture as a file of its own that ends in a line feed; empty of shapes without events. */
  public static String file(Told told) {
    ContainerTag<?> picture =
        ChartTeller.of(told, PARTS)
            .<ContainerTag<?>>map(chart -> new TimelinePicture(chart, told.language()).draw())
            .orElseGet(() -> svg(AXIS, told.headline().get(0).says()));
    ContainerTag<?> whole =
        picture
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .with(tag("style").with(rawHtml(style())));
    return Inert.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + whole.render() + "\n");
  }

  /** How its shapes look; a page takes it into its own style sheet. */
  public static String style() {
    return Styles.load(TimelinePicture.class, "timeline.css");
  }

  private static ContainerTag<?> svg(double height, String title) {
    return tag("svg")
        .withClass("timeline")
        .attr("viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height))
        .attr("role", "img")
        .attr("aria-label", title);
  }

  private ContainerTag<?> draw() {
    chart.causes().forEach(this::cause);
    chart.hosts().forEach(this::host);
    if (chart.left() > 0) {
      y += HOST;
      shapes.add(Svg.text("tl-note", 0, y - 8, language.say("picture.left", chart.left())));
    }
    y += HOST;
    shapes.add(Svg.text("tl-note", 0, y - 8, language.say("picture.legend")));
    String title =
        language.say(
            "picture.says",
            language.interval(chart.from(), chart.to()),
            chart.causes().size(),
            chart.hosts().size());
    return svg(y, title).with(grid()).with(shapes);
  }

  private List<DomContent> grid() {
    List<DomContent> grid = new ArrayList<>();
    double free = LEFT;
    for (TimeAxis.Tick tick : axis.ticks()) {
      grid.add(Svg.line("tl-grid", tick.x(), AXIS - 6, y - HOST));
      double width = tick.label().length() * 6.4;
      double x = Math.min(tick.x(), WIDTH - width);
      if (x >= free) {
        grid.add(Svg.text("tl-time", x, AXIS - 11, tick.label()));
        free = x + width + 8;
      }
    }
    return grid;
  }

  private void cause(Chart.Cause cause) {
    String tone = "tl-" + cause.tone().name().toLowerCase(Locale.ROOT);
    double from = axis.x(cause.when().from());
    double to = Math.max(from + LEAST, axis.x(cause.when().to()));
    shapes.add(
        Svg.text("tl-label", 0, y + 15, Svg.cut(cause.number() + ". " + cause.title(), LABEL)));
    double high = cause.tone() == Tone.ALARM ? 12 : 6;
    shapes.add(Svg.rect(tone, from, y + 5 + (12 - high) / 2, to - from, high));
    if (cause.when().open()) {
      shapes.add(Svg.path(tone, "M%s %s l8 6 l-8 6z".formatted(Svg.number(to), Svg.number(y + 5))));
    }
    y += CAUSE;
  }

  private void host(Chart.Host host) {
    double top = y + 4;
    y += HOST;
    shapes.add(Svg.text("tl-host", 0, y - 6, Svg.cut(host.name(), LABEL)));
    host.starts().forEach(time -> lifecycle("tl-start", time, "l5 9 l-10 0z", y - 14));
    host.stops().forEach(time -> lifecycle("tl-stop", time, "l5 -9 l-10 0z", y - 5));
    host.tracks().forEach(this::track);
    outside(top, host.log());
  }

  private void lifecycle(String kind, Instant time, String shape, double top) {
    shapes.add(
        Svg.path(kind, "M" + Svg.number(axis.x(time)) + " " + Svg.number(top) + " " + shape));
  }

  // Where a log does not reach, nothing is shown, and that is no silence.
  private void outside(double top, Interval log) {
    double from = axis.x(log.from());
    double to = axis.x(log.to());
    if (from > LEFT) {
      shapes.add(Svg.rect("tl-outside", LEFT, top, from - LEFT, y - top));
    }
    if (to < LEFT + PLOT) {
      shapes.add(Svg.rect("tl-outside", to, top, LEFT + PLOT - to, y - top));
    }
  }

  private void track(Chart.Track track) {
    double middle = y + TRACK / 2;
    shapes.add(Svg.text("tl-label tl-track", 14, middle + 4, Svg.cut(track.title(), LABEL)));
    for (Interval episode : track.episodes()) {
      double from = axis.x(episode.from());
      double width = Math.max(LEAST, axis.x(episode.to()) - from);
      shapes.add(Svg.rect("tl-episode", from, middle, width, REACH + 2));
    }
    shapes.add(Svg.rect("tl-base", LEFT, middle - 0.5, PLOT, 1));
    columns("tl-success", track.successes(), middle, -1);
    columns("tl-failure", track.failures(), middle, 1);
    y += TRACK;
  }

  /** One path for all columns: there may be hundreds. */
  private void columns(String kind, Density density, double middle, int direction) {
    double wide = PLOT / density.parts();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < density.parts(); i++) {
      if (density.count(i) > 0) {
        double high = Math.max(LEAST, REACH * Math.log1p(density.count(i)) / Math.log1p(most));
        path.append(
            "M%s %sh%sv%sh-%sz"
                .formatted(
                    Svg.number(LEFT + i * wide),
                    Svg.number(middle),
                    Svg.number(wide),
                    Svg.number(direction * high),
                    Svg.number(wide)));
      }
    }
    if (!path.isEmpty()) {
      shapes.add(Svg.path(kind, path.toString()));
    }
  }
}
