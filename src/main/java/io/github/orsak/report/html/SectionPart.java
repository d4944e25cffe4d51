package io.github.orsak.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.Item;
import io.github.orsak.report.told.Section;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;

/** What follows the causes: what stays open, and how far the report reaches. */
final class SectionPart {

  private final QuoteList quotes;

  SectionPart(Language language) {
    this.quotes = new QuoteList(language);
  }

  static String id(Section section) {
    return section.topic().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  DomContent of(Section section) {
    return section(h2(section.title()).withId(id(section) + "-title"), list(section.items()))
        .withId(id(section))
        .withClass(section.topic().open() ? "open" : "limits")
        .attr("aria-labelledby", id(section) + "-title");
  }

  private DomContent list(List<Item> items) {
    return items.isEmpty() ? span() : ul(each(items, this::item));
  }

  private DomContent item(Item item) {
    return li(p(mark(item) + item.says()), quotes.of(item.quotes()), list(item.notes()))
        .withClass("item-" + item.form().name().toLowerCase(Locale.ROOT));
  }

  // A loss is marked by a sign too, not by its colour alone.
  private static String mark(Item item) {
    return item.form() == Item.Form.TROUBLE ? "⚠ " : "";
  }
}
