package io.github.orsak.report.text;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.Item;
import io.github.orsak.report.told.Section;
import io.github.orsak.report.told.quote.Quote;
import java.util.List;

/** Writes what follows the diagnoses. */
final class SectionText {

  private static final int INDENT = 2;
  private static final int STEP = 2;

  private final Paper paper;
  private final boolean full;
  private final QuoteText quotes;

  SectionText(Paper paper, Language language, boolean full) {
    this.paper = paper;
    this.full = full;
    this.quotes = new QuoteText(paper, language);
  }

  void write(Section section) {
    if (full || section.brief()) {
      boolean open = section.topic().open();
      paper.heading(open ? "? " : "", open ? Ink.NOTICE : Ink.PLAIN, section.title());
      section.items().stream().filter(item -> full || item.brief()).forEach(this::item);
    }
  }

  private void item(Item item) {
    put(INDENT, item, Ink.ALARM, Ink.FAINT);
    below(INDENT + STEP, item);
  }

  private void below(int indent, Item item) {
    quotes(indent, item.quotes());
    for (Item note : item.notes()) {
      put(indent, note, Ink.NOTICE, Ink.NOTICE);
      below(indent + STEP, note);
    }
  }

  private void quotes(int indent, List<Quote> shown) {
    if (full) {
      shown.forEach(quote -> quotes.write(indent, quote));
    } else if (!shown.isEmpty()) {
      paper.put(indent, Ink.FAINT, quotes.line(shown.get(shown.size() - 1)));
    }
  }

  private void put(int indent, Item item, Ink trouble, Ink point) {
    switch (item.form()) {
      case TROUBLE -> paper.put(indent, "! ", trouble, Ink.PLAIN, item.says());
      case POINT -> paper.put(indent, "· ", point, Ink.PLAIN, item.says());
      case REMARK -> paper.put(indent, Ink.PLAIN, item.says());
      case ASIDE -> paper.put(indent, Ink.FAINT, item.says());
    }
  }
}
