package io.github.orsak.source;

import io.github.orsak.event.Place;
import io.github.orsak.source.evtx.EvtxReader;
import io.github.orsak.source.evtx.EvtxRecord;
import io.github.orsak.source.evtx.Finding;
import java.io.IOException;
import java.io.InputStream;

/**
 * Makes events and problems of what stands in an EVTX file.
 *
 * <p>An event's place is its {@code EventRecordID}, by which Event Viewer shows it; damage has no
 * number worth trusting and is told by its offset.
 */
final class EventLogFile {

  /** The first year of Windows time, which stands where no time was written. */
  private static final String NEVER = "1601-";

  private final Reading reading;

  EventLogFile(Reading reading) {
    this.reading = reading;
  }

  /** Reads to the end of the stream. */
  void read(InputStream stream) throws IOException {
    EvtxReader.read(stream, this::take);
    if (reading.events() == 0 && reading.skipped() == 0) {
      reading.problem("Holds no records.", false);
    }
  }

  private void take(Finding finding) {
    if (finding instanceof EvtxRecord record) {
      record(record);
    } else if (finding instanceof Finding.Damage damage) {
      Place place = Place.offset(reading.name(), damage.offset());
      switch (damage.kind()) {
        case RECORD -> reading.skip(place, damage.text());
        case PART -> reading.problem(place, damage.text(), true);
        case NOTHING -> reading.problem(place, damage.text(), false);
      }
    }
  }

  private void record(EvtxRecord record) {
    Draft draft = EventElement.draft(record.event());
    long number = Numbers.recordId(draft.recordId);
    boolean timeless = draft.time.isEmpty() || draft.time.startsWith(NEVER);
    if (number <= 0 && timeless) {
      reading.skip(
          Place.offset(reading.name(), record.offset()),
          "This record has neither number nor time: it was copied before it was written whole. It was skipped.");
      return;
    }
    if (timeless) {
      draft.time = record.written();
    }
    Place place =
        number > 0
            ? Place.record(reading.name(), number)
            : Place.offset(reading.name(), record.offset());
    reading.accept(draft, record.damaged() ? place.withDamage() : place);
  }
}
