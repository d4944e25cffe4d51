package io.github.orsak.report.picture;

import static j2html.TagCreator.tag;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Draws the way of a request from station to station, and marks the steps that fail. */
public final class FlowPicture {

  private static final double WIDTH = 1110;
  private static final double HEIGHT = 225;
  private static final double HALF = 58;
  private static final double HIGH = 20;
  private static final double APART = 8;

  private final Told told;
  private final Language language;
  private final Set<String> failing;
  private final List<DomContent> shapes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private FlowPicture(Told told) {
    this.told = told;
    this.language = told.language();
    this.failing = FlowState.failing(told.report());
  }

  /** The picture as part of a page, or nothing where the logs tell of no step. */
  public static Optional<DomContent> of(Told told) {
    FlowPicture picture = new FlowPicture(told);
    boolean seen =
        Arrays.stream(FlowArrow.values())
            .anyMatch(arrow -> picture.state(arrow) != FlowState.UNSEEN);
    return seen ? Optional.of(picture.draw()) : Optional.empty();
  }

  private FlowState state(FlowArrow arrow) {
    return FlowState.of(arrow, told.report(), failing);
  }

  private DomContent draw() {
    for (FlowArrow arrow : FlowArrow.values()) {
      arrow(arrow, state(arrow));
    }
    for (FlowStation station : FlowStation.values()) {
      shapes.add(
          Svg.rect("tl-station", station.x() - HALF, station.y() - HIGH, 2 * HALF, 2 * HIGH)
              .attr("rx", "6"));
      shapes.add(Svg.text("tl-middle", station.x(), station.y() + 4, name(station)));
    }
    shapes.add(Svg.text("tl-note", 0, HEIGHT - 8, language.say("picture.flow-legend")));
    String says =
        broken.isEmpty()
            ? language.say("picture.flow-sound")
            : language.say("picture.flow-broken", String.join("; ", broken));
    return tag("svg")
        .withClass("timeline")
        .attr("viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT))
        .attr("role", "img")
        .attr("aria-label", says)
        .with(shapes);
  }

  private String name(FlowStation station) {
    return language.say("station", station);
  }

  private void arrow(FlowArrow arrow, FlowState state) {
    FlowStation from = arrow.from();
    FlowStation to = arrow.to();
    boolean upright = from.x() == to.x();
    double way = Math.signum(upright ? to.y() - from.y() : to.x() - from.x());
    // Two that lead to and fro stand beside each other.
    double aside = back(arrow) ? way * APART : 0;
    double x1 = upright ? from.x() + aside : from.x() + way * HALF;
    double y1 = upright ? from.y() + way * HIGH : from.y() + aside;
    double x2 = upright ? to.x() + aside : to.x() - way * (HALF + 2);
    double y2 = upright ? to.y() - way * (HIGH + 2) : to.y() + aside;
    String kind = "tl-arrow tl-" + state.name().toLowerCase(Locale.ROOT);
    String line = "M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2));
    String head =
        upright
            ? "M%s %sl5 %sh-10z".formatted(n(x2), n(y2), n(-way * 9))
            : "M%s %sl%s -5v10z".formatted(n(x2), n(y2), n(-way * 9));
    shapes.add(Svg.path(kind, line));
    shapes.add(Svg.path(kind + " tl-head", head));
    if (state == FlowState.BROKEN) {
      broken.add(name(from) + " → " + name(to));
      String cross = "M%s %sl12 12m0 -12l-12 12";
      shapes.add(Svg.path("tl-cross", cross.formatted(n((x1 + x2) / 2 - 6), n((y1 + y2) / 2 - 6))));
    }
  }

  private static boolean back(FlowArrow arrow) {
    for (FlowArrow other : FlowArrow.values()) {
      if (other.from() == arrow.to() && other.to() == arrow.from()) {
        return true;
      }
    }
    return false;
  }

  private static String n(double number) {
    return Svg.number(number);
  }
}
