package io.github.orsak.source.xml;

import io.github.orsak.event.Place;
import io.github.orsak.source.record.InputReading;

/**
 * A kind of record that is an XML element.
 *
 * @param tag the local name of the element
 * @param restart the local name of the element at which reading goes on after a broken record
 * @param cut what is to be said of one in which its text ends
 * @param meaning has the events read that a record holds
 */
public record XmlRecord(String tag, String restart, String cut, Meaning meaning) {

  /** What Windows writes of an event. */
  static final XmlRecord EVENT =
      new XmlRecord(
          "Event",
          "Event",
          "xml.cut",
          (event, place, reading) -> reading.accept(EventElement.draft(event), place));

  /** What a service of WCF writes into its trace. */
  static final XmlRecord TRACE =
      new XmlRecord(
          "E2ETraceEvent",
          "E2ETraceEvent",
          "xml.trace",
          (trace, place, reading) -> reading.accept(TraceElement.draft(trace), place));

  /** Has the events read that a record holds. */
  @FunctionalInterface
  public interface Meaning {

    /** Reads them and gives them to the reading. */
    void read(Element record, Place place, InputReading reading);
  }

  /** Whether records may hold records, so that one is only known below its root. */
  boolean nested() {
    return !restart.equals(tag);
  }
}
