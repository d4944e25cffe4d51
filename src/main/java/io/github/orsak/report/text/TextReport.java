package io.github.orsak.report.text;

import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Standing;
import io.github.orsak.report.told.Statement;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldDiagnosis;

/** Writes a report for a person at a terminal: first what is wrong, then why, then the limits. */
public final class TextReport {

  private static final int INDENT = 2;

  private final Told told;
  private final TextStyle style;
  private final Paper paper;

  private TextReport(Told told, TextStyle style) {
    this.told = told;
    this.style = style;
    this.paper = new Paper(style);
  }

  /** The report as text that ends in a line feed. */
  public static String of(Report report, Language language, TextStyle style) {
    return of(Told.of(report, language), style);
  }

  /** What is told as text that ends in a line feed. */
  public static String of(Told told, TextStyle style) {
    return new TextReport(told, style).write();
  }

  /** Its first lines: what it comes to, and each cause in a sentence. */
  public static String summaryOf(Told told, TextStyle style) {
    return new TextReport(told, style).summary().toString();
  }

  private Paper summary() {
    told.headline().forEach(this::headline);
    paper.blank();
    told.diagnoses().forEach(this::summary);
    return paper;
  }

  private String write() {
    summary();
    DiagnosisText one = new DiagnosisText(paper, told.language(), style.full());
    told.diagnoses().forEach(one::write);
    if (style.full()) {
      new CourseText(paper, style).write(told);
    }
    SectionText section = new SectionText(paper, told.language(), style.full());
    told.sections().forEach(section::write);
    return paper.toString();
  }

  private void headline(Statement statement) {
    if (statement.command()) {
      paper.command(INDENT, statement.says());
    } else {
      paper.put(0, Ink.of(statement.tone()), statement.says());
    }
  }

  private void summary(ToldDiagnosis one) {
    Standing standing = one.standing();
    Ink ink = Ink.of(standing.tone());
    paper.put(
        INDENT,
        one.number() + ". " + standing.mark() + "  ",
        ink,
        ink == Ink.ALARM ? Ink.STRONG : Ink.PLAIN,
        one.told().verdict());
    String cause = one.told().diagnosis().cause();
    String summary = cause + ", " + standing.sure() + ", " + standing.when();
    paper.put(INDENT + 3, Ink.FAINT, summary);
  }
}
