package io.github.orsak.report.picture;

import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import java.util.Locale;

/** Shapes of SVG; what they say is escaped. */
final class Svg {

  private Svg() {}

  static ContainerTag<?> rect(String kind, double x, double y, double width, double height) {
    return tag("rect")
        .withClass(kind)
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("width", number(width))
        .attr("height", number(height));
  }

  static ContainerTag<?> line(String kind, double x, double top, double bottom) {
    return tag("line")
        .withClass(kind)
        .attr("x1", number(x))
        .attr("x2", number(x))
        .attr("y1", number(top))
        .attr("y2", number(bottom));
  }

  static ContainerTag<?> path(String kind, String commands) {
    return tag("path").withClass(kind).attr("d", commands);
  }

  static ContainerTag<?> text(String kind, double x, double y, String text) {
    return tag("text").withClass(kind).attr("x", number(x)).attr("y", number(y)).withText(text);
  }

  /** A label of at most so many characters. */
  static String cut(String label, int most) {
    int points = label.codePointCount(0, label.length());
    return points <= most
        ? label
        : label.substring(0, label.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** A number as short as it may be, the same everywhere. */
  static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
