package io.github.orsak.report.text;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.quote.Quote;
import io.github.orsak.report.told.quote.QuoteWords;

/** Quotes events on paper. */
public final class QuoteText {

  /** Longer data is cut. */
  public static final int LONGEST_DATA = 200;

  private final Paper paper;
  private final Language language;
  private final QuoteWords words;

  public QuoteText(Paper paper, Language language) {
    this.paper = paper;
    this.language = language;
    this.words = new QuoteWords(language);
  }

  public void write(int indent, Quote quote) {
    paper.item(indent, Ink.PLAIN, line(quote));
    String data = words.data(quote);
    if (!data.isEmpty()) {
      paper.put(indent + 2, Ink.FAINT, language.quoted(data));
    }
  }

  /** What it is and where it was read. */
  String line(Quote quote) {
    return words.line(quote);
  }

  /** Time, host, id, name, code and fault, as far as the event has them. */
  public String name(Quote quote) {
    return words.name(quote);
  }
}
