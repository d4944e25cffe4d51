package io.github.orsak.source;

import io.github.orsak.source.tree.Element;
import java.util.function.Function;

/** The kinds of records that are XML elements. */
enum XmlRecord {
  EVENT("Event", EventElement::draft),
  TRACE("E2ETraceEvent", TraceElement::draft);

  /** The local name of the element. */
  final String tag;

  private final Function<Element, Draft> meaning;

  XmlRecord(String tag, Function<Element, Draft> meaning) {
    this.tag = tag;
    this.meaning = meaning;
  }

  Draft draft(Element record) {
    return meaning.apply(record);
  }
}
