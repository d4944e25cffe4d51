package io.github.orsak.report.events;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.TextStyle;
import java.util.Optional;

/** Writes events for {@code orsak events}, one after the other, in the order they come. */
public interface EventWriter {

  /** A table for a terminal, one line for each event. */
  static EventWriter table(Language language, TextStyle style) {
    return new EventTable(language, style);
  }

  /** One JSON object for each event and line; {@code docs/events.schema.json} is its contract. */
  static EventWriter ndjson() {
    return new EventNdjson();
  }

  /** How many there are of each kind, as a table for a terminal. */
  static EventWriter summary(Language language, TextStyle style) {
    return new EventSummary(tallies -> SummaryTable.of(tallies, language, style));
  }

  /** How many there are of each kind, one JSON object for each kind and line. */
  static EventWriter summaryNdjson() {
    return new EventSummary(EventNdjson::of);
  }

  /** What comes before the first event. */
  String begin();

  /**
   * What an event adds.
   *
   * @param seen what the catalog makes of it
   */
  String event(Event event, Optional<Observation> seen);

  /** What comes after the last event. */
  String end();
}
