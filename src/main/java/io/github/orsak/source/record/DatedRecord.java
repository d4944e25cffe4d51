package io.github.orsak.source.record;

import io.github.orsak.event.Event;
import io.github.orsak.event.Place;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.util.List;

/**
 * The event that a draft with a known time makes, and what the draft left out. Nothing else of the
 * draft is kept, which another thread may have made.
 *
 * @param event the event
 * @param shape what its program calls its parts
 * @param local whether its time is local to a zone that nothing states
 * @param nameless whether it names no computer
 * @param unattributed whether it names neither its log nor its program
 * @param dataLost whether the export left its data out
 * @param notes kinds of what else is to be said of it
 * @param received when it was received, where its time is local, or empty
 */
record DatedRecord(
    Event event,
    RecordShape shape,
    boolean local,
    boolean nameless,
    boolean unattributed,
    boolean dataLost,
    List<String> notes,
    String received) {

  /**
   * Makes it.
   *
   * @param zoned whether the time itself states its zone
   * @param names gives each name in one spelling
   */
  static DatedRecord of(
      RecordDraft draft,
      Instant time,
      boolean zoned,
      Place place,
      Names names,
      ReadOptions options) {
    boolean local = !zoned && draft.zone.isEmpty();
    boolean nameless = draft.host.isBlank();
    String computer = nameless ? options.computer() : draft.host;
    Event event =
        new Event(
            time,
            names.host(computer),
            names.channel(draft.channel),
            names.provider(draft.provider),
            Numbers.eventId(draft.id).orElseThrow(),
            Levels.of(draft.level, draft.levelWord),
            Numbers.recordId(draft.recordId),
            draft.data,
            draft.message.replace("\r\n", "\n"),
            place,
            names.computer(computer));
    return new DatedRecord(
        event,
        draft.shape,
        local,
        nameless && (!draft.shape.nameless() || !options.computer().isEmpty()),
        draft.channel.isBlank() && draft.provider.isBlank(),
        draft.dataLost,
        draft.notes,
        local ? draft.received : "");
  }
}
