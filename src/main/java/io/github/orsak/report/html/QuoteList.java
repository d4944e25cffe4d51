package io.github.orsak.report.html;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.quote.Quote;
import io.github.orsak.report.told.quote.QuoteWords;
import j2html.tags.DomContent;
import java.util.List;

/** Events, as a person can look them up. */
final class QuoteList {

  private final QuoteWords words;

  QuoteList(Language language) {
    this.words = new QuoteWords(language);
  }

  DomContent of(List<Quote> quotes) {
    return quotes.isEmpty() ? span() : ul(each(quotes, this::quote)).withClass("quotes");
  }

  private DomContent quote(Quote quote) {
    String data = words.data(quote);
    return li(
        p(
            span(words.name(quote)).withClass("event"),
            span(" " + words.place(quote)).withClass("faint")),
        data.isEmpty() ? span() : blockquote(data));
  }
}
