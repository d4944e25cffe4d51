package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.knowledge.Consequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The causal graph as a picture: roots on the left, their consequences to the right. */
public final class GraphSvg {

  private static final int CHARACTER = 7;
  private static final int PADDING = 16;
  private static final int HEIGHT = 22;
  private static final int ROW = 32;
  private static final int GAP = 90;
  private static final int MARGIN = 20;

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
      <title>Which cause explains which</title>
      <style>
      text { font: 12px ui-monospace, monospace; fill: #1b1b1b }
      rect { fill: #f3f3f0; stroke: #6b6b66 }
      path { fill: none; stroke: #3b6ea5; stroke-opacity: .55 }
      .during { stroke-dasharray: 5 4 }
      </style>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="6" markerHeight="6" \
      orient="auto"><path d="M0 0 8 4 0 8z" style="fill:#3b6ea5;stroke:none"/></marker></defs>
      <rect width="%1$d" height="%2$d" style="fill:#fff;stroke:none"/>
      """;

  private record Box(int x, int y, int width) {}

  private final Map<String, Box> boxes = new TreeMap<>();
  private int width = MARGIN;
  private int height;

  private GraphSvg(List<List<String>> columns) {
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    this.height = 2 * MARGIN + rows * ROW;
    for (List<String> column : columns) {
      int widest = column.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + PADDING;
      int top = MARGIN + (rows - column.size()) * ROW / 2;
      for (int i = 0; i < column.size(); i++) {
        boxes.put(column.get(i), new Box(width, top + i * ROW, widest));
      }
      width += widest + GAP;
    }
    width += MARGIN - GAP;
  }

  /** An SVG document. */
  public static String of(Library library) {
    Map<String, Set<String>> edges = new TreeMap<>();
    Map<List<String>, Boolean> onward = new HashMap<>();
    for (Consequence edge : library.orsak().causes().consequences()) {
      if (!edge.cause().isEmpty()) {
        edges.computeIfAbsent(edge.root(), root -> new TreeSet<>()).add(edge.cause());
        boolean after = edge.when().onward();
        onward.merge(List.of(edge.root(), edge.cause()), after, Boolean::logicalAnd);
      }
    }
    GraphSvg picture = new GraphSvg(GraphLayers.of(edges));
    StringBuilder svg = new StringBuilder(HEAD.formatted(picture.width, picture.height));
    edges.forEach(
        (from, all) ->
            all.forEach(to -> svg.append(picture.arrow(from, to, onward.get(List.of(from, to))))));
    picture.boxes.forEach((node, box) -> svg.append(box(node, box)));
    return svg.append("</svg>\n").toString();
  }

  private String arrow(String from, String to, boolean after) {
    Box root = boxes.get(from);
    Box consequence = boxes.get(to);
    int x1 = root.x() + root.width();
    int y1 = root.y() + HEIGHT / 2;
    int x2 = consequence.x();
    int y2 = consequence.y() + HEIGHT / 2;
    int bend = Math.max(GAP / 2, Math.abs(x2 - x1) / 2);
    return "<path %sd=\"M%d %d C%d %d %d %d %d %d\" marker-end=\"url(#tip)\"/>\n"
        .formatted(after ? "" : "class=\"during\" ", x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
  }

  private static String box(String node, Box box) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/><text x=\"%d\" y=\"%d\">%s</text>\n"
        .formatted(
            box.x(), box.y(), box.width(), HEIGHT, box.x() + PADDING / 2, box.y() + 15, node);
  }
}
