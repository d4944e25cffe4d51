package io.github.orsak.source.json.forensic;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.Escapes;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as <a href="https://github.com/EricZimmerman/evtx">EvtxECmd</a> writes it, as a row of
 * its CSV or an object of its JSON. Data without names come as one text, joined by commas, and are
 * left so: the values hold commas themselves.
 */
public final class EvtxEcmd {

  static final RecordShape SHAPE = RecordShape.utc("EvtxECmd", "EventId", "TimeCreated");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object -> object.has("EventRecordId") && object.has("EventId") && object.has("Provider"),
          EvtxEcmd::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeCreated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Provider")
          .with(Part.ID, "EventId")
          .with(Part.LEVEL_WORD, "Level")
          .with(Part.RECORD_ID, "EventRecordId");

  private EvtxEcmd() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    draft.data.addAll(EventTree.draft(EventTree.part(object, "Payload"), SHAPE).data);
    unescape(draft);
    return draft;
  }

  /** Its values keep the escapes of the XML that they come from. */
  static void unescape(RecordDraft draft) {
    draft.data.replaceAll(field -> new Field(field.name(), Escapes.undone(field.value())));
  }
}
