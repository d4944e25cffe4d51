package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.evtx.EvtxFinding.Damage;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.Numbers;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.xml.EventElement;
import java.io.IOException;
import java.io.InputStream;

/**
 * Makes events and problems of what stands in an EVTX file.
 *
 * <p>An event's place is its {@code EventRecordID}, by which Event Viewer shows it; damage has no
 * number worth trusting and is told by its offset.
 */
public final class EventLogFile {

  /** The first year of Windows time, which stands where no time was written. */
  private static final String NEVER = "1601-";

  private final InputReading reading;

  /**
   * @param reading takes the events and what is wrong with the file
   */
  public EventLogFile(InputReading reading) {
    this.reading = reading;
  }

  /** Reads to the end of the stream. */
  public void read(InputStream stream) throws IOException {
    EvtxReader.read(stream, this::digest, Runnable::run);
    if (reading.nothing()) {
      reading.problem(Message.of("evtx.none"), false);
    }
  }

  /** Does on any thread what needs no order, and leaves what is to be told in order. */
  private Runnable digest(EvtxFinding finding) {
    return finding instanceof EvtxRecord record ? record(record) : damage((Damage) finding);
  }

  private Runnable damage(Damage damage) {
    Place place = Place.offset(reading.name(), damage.offset());
    return switch (damage.kind()) {
      case RECORD -> () -> reading.skip(place, damage.message());
      case PART -> () -> reading.problem(place, damage.message(), true);
      case NOTHING -> () -> reading.problem(place, damage.message(), false);
    };
  }

  private Runnable record(EvtxRecord record) {
    RecordDraft draft = EventElement.draft(record.event());
    Place offset = Place.offset(reading.name(), record.offset());
    long number = Numbers.recordId(draft.recordId);
    boolean timeless = draft.time.isEmpty() || draft.time.startsWith(NEVER);
    if (number <= 0 && timeless) {
      return () -> reading.skip(offset, Message.of("evtx.half"));
    }
    if (timeless) {
      draft.time = record.written();
    }
    Place named = number > 0 ? Place.record(reading.name(), number) : offset;
    Place place = record.damaged() ? named.withDamage() : named;
    return reading.prepared(draft, place);
  }
}
