package io.github.orsak.report.told;

import io.github.orsak.report.told.quote.Quote;
import java.util.List;

/**
 * One thing that a section lists.
 *
 * @param form how it stands in the list
 * @param says the words
 * @param quotes events that show it
 * @param notes what is to be said of it in turn
 * @param brief whether a short report lists it too
 */
public record Item(Form form, String says, List<Quote> quotes, List<Item> notes, boolean brief) {

  public Item {
    quotes = List.copyOf(quotes);
    notes = List.copyOf(notes);
  }

  /** How an item stands in a list. */
  public enum Form {
    /** One of several. */
    POINT,
    /** One of several, and a loss. */
    TROUBLE,
    /** A remark on the list or on what stands above it. */
    REMARK,
    /** A remark that most readers can skip. */
    ASIDE
  }

  static Item point(String says, boolean brief) {
    return new Item(Form.POINT, says, List.of(), List.of(), brief);
  }

  static Item of(Form form, String says, boolean brief) {
    return new Item(form, says, List.of(), List.of(), brief);
  }
}
