package io.github.orsak.source;

import io.github.orsak.event.Place;
import io.github.orsak.source.tree.Element;

/** The kinds of records that are XML elements. */
enum XmlRecord {
  EVENT(
      "Event",
      "Event",
      (event, place, reading) -> reading.accept(EventElement.draft(event), place)),
  TRACE(
      "E2ETraceEvent",
      "E2ETraceEvent",
      (trace, place, reading) -> reading.accept(TraceElement.draft(trace), place)),

  /** An object of Clixml; objects hold objects, so that one is only known below its root. */
  OBJECT("Obj", "Objs", Clixml::read);

  /** Has the events read that a record holds. */
  interface Meaning {
    void read(Element record, Place place, Reading reading);
  }

  /** The local name of the element. */
  final String tag;

  /** The local name of the element at which reading goes on after a broken record. */
  final String restart;

  final Meaning meaning;

  XmlRecord(String tag, String restart, Meaning meaning) {
    this.tag = tag;
    this.restart = restart;
    this.meaning = meaning;
  }
}
