package io.github.orsak.report.text;

import io.github.orsak.report.picture.Patch;
import io.github.orsak.report.picture.TextPicture;
import io.github.orsak.report.picture.TextRow;
import io.github.orsak.report.told.Told;
import java.util.List;

/** Writes the course of events as a picture of signs, labels at its left. */
final class CourseText {

  private static final int INDENT = 2;
  private static final int DEEP = 2;
  private static final int NARROWEST_LABEL = 12;
  private static final int WIDEST_LABEL = 40;
  private static final int MOST = 120;

  private final Paper paper;
  private final TextStyle style;
  private final int label;

  CourseText(Paper paper, TextStyle style) {
    this.paper = paper;
    this.style = style;
    this.label = Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, style.width() * 3 / 8));
  }

  /** Writes it, or nothing where no time passes. */
  void write(Told told) {
    List<TextRow> rows = TextPicture.of(told, Math.min(MOST, style.width() - INDENT - label - 1));
    if (rows.isEmpty()) {
      return;
    }
    paper.heading("", Ink.PLAIN, told.language().say("picture.title"));
    rows.forEach(this::row);
    paper.put(INDENT, Ink.FAINT, told.language().say("picture.text-legend"));
  }

  private void row(TextRow row) {
    int deep = row.kind() == TextRow.Kind.TRACK ? DEEP : 0;
    String name = " ".repeat(INDENT + deep) + Cell.left(row.label(), label - deep);
    Ink ink = row.kind() == TextRow.Kind.HOST ? Ink.STRONG : Ink.PLAIN;
    StringBuilder line = new StringBuilder();
    if (row.cells().isEmpty()) {
      line.append(ink.on(name.stripTrailing(), style.colour()));
    } else {
      line.append(ink.on(name, style.colour())).append(' ');
    }
    for (Patch patch : row.cells()) {
      line.append(Ink.of(patch.tone()).on(patch.text(), style.colour()));
    }
    paper.line(line.toString());
  }
}
