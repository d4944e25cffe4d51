package io.github.orsak.source.text;

import io.github.orsak.source.json.Producers;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.record.RecordDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One event as lines with a label and a value, some of which go on for several lines. */
final class TextBlock {

  private final int longest;
  private final Map<String, StringBuilder> values = new LinkedHashMap<>();
  private StringBuilder open = new StringBuilder();
  private String firstLabel = "";
  private int column;
  private int length;
  private boolean dayFirst;

  /**
   * @param longest characters of the event
   */
  TextBlock(int longest) {
    this.longest = longest;
  }

  /** Starts a value under a key; what the label itself was and where its colon stood is kept. */
  void add(String key, String label, int colon, String value) {
    if (values.isEmpty()) {
      firstLabel = label;
      column = colon;
    }
    open = values.computeIfAbsent(key, name -> new StringBuilder());
    more(value);
  }

  /** Goes on with the open value, as far as there is room; whether there was. */
  boolean more(String text) {
    boolean room = length + text.length() <= longest;
    length += room ? text.length() + 1 : 0;
    open.append(room ? text : "").append(room ? "\n" : "");
    return room;
  }

  /** Notes that a label is of a language that puts the day first. */
  void dayFirst(boolean known) {
    dayFirst |= known;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  int size() {
    return values.size();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The label of its first line as it was written. */
  String firstLabel() {
    return firstLabel;
  }

  /** At which column its first colon stands. */
  int column() {
    return column;
  }

  /** The event that it makes, if it makes one. */
  Optional<RecordDraft> draft() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    values.forEach((key, value) -> object.put(key, value.toString().strip()));
    Optional<RecordDraft> draft = Producers.draft(object);
    if (dayFirst) {
      draft.ifPresent(found -> found.dateOrder = Optional.of(DateOrder.DMY));
    }
    return draft;
  }
}
