package io.github.orsak.report.format;

import io.github.orsak.report.html.HtmlReport;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.json.SarifReport;
import io.github.orsak.report.markdown.MarkdownReport;
import io.github.orsak.report.picture.TimelinePicture;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import java.util.Locale;
import java.util.function.BiFunction;

/** A format of a report. To add one takes a class that lays out what is told, and a line here. */
public enum ReportFormat {
  TEXT("for a person at a terminal", TextReport::of),
  JSON("for programs; docs/report.schema.json describes it", (told, style) -> JsonReport.of(told)),
  HTML("one page to keep, print and send: the case file", (told, style) -> HtmlReport.of(told)),
  MARKDOWN("for tickets", (told, style) -> MarkdownReport.of(told)),
  SVG("the course of events as a picture", (told, style) -> TimelinePicture.file(told)),
  SARIF("for tools that collect results", (told, style) -> SarifReport.of(told));

  private final String purpose;
  private final BiFunction<Told, TextStyle, String> renderer;

  ReportFormat(String purpose, BiFunction<Told, TextStyle, String> renderer) {
    this.purpose = purpose;
    this.renderer = renderer;
  }

  /** The report in this format, ending in a line feed; only text heeds the style. */
  public String render(Told told, TextStyle style) {
    return renderer.apply(told, style);
  }

  /** What it is for, in a few words. */
  public String purpose() {
    return purpose;
  }

  /** Its name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
