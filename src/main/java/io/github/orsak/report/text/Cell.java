package io.github.orsak.report.text;

import io.github.orsak.report.Inert;

/** Text in a column of a table: on one line, harmless on a terminal, and never too long. */
public final class Cell {

  private Cell() {}

  /** The text, cut with an ellipsis where it is longer than the column. */
  public static String cut(String text, int columns) {
    String line = Inert.text(text.replaceAll("\\s", " ")).stripTrailing();
    int points = line.codePointCount(0, line.length());
    if (points <= columns) {
      return line;
    }
    int end = line.offsetByCodePoints(0, Math.max(0, columns - 1));
    return line.substring(0, end) + "…";
  }

  /** The text at the left edge of its column. */
  public static String left(String text, int columns) {
    String cut = cut(text, columns);
    return cut + " ".repeat(columns - cut.codePointCount(0, cut.length()));
  }

  /** The text at the right edge of its column. */
  public static String right(String text, int columns) {
    String cut = cut(text, columns);
    return " ".repeat(columns - cut.codePointCount(0, cut.length())) + cut;
  }
}
