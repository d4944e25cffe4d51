package io.github.orsak.source.json.forensic;

import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.TimeText;
import tools.jackson.databind.JsonNode;

/**
 * An event as <a href="https://docs.velociraptor.app/">Velociraptor</a> collects it, by {@code
 * parse_evtx} and the artifacts on it, as JSON or as rows whose cells are JSON.
 */
public final class Velociraptor {

  private static final RecordShape SHAPE = RecordShape.utc("Velociraptor", "EventID", "SystemTime");

  /** Events with their whole {@code System}. */
  public static final Producer PARSED =
      new Producer(
          SHAPE,
          object -> EventTree.part(object, "System").path("EventID").has("Value"),
          Velociraptor::parsed);

  private static final RecordShape HUNT = RecordShape.utc("Velociraptor", "EventID", "EventTime");

  /** Rows of its artifact EvtxHunter. */
  public static final Producer HUNTED =
      new Producer(
          HUNT,
          object ->
              object.has("EventTime") && object.has("EventRecordID") && object.has("Provider"),
          Velociraptor::hunted);

  private static final Layout LAYOUT =
      new Layout(HUNT)
          .with(Part.TIME, "EventTime")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Provider")
          .with(Part.ID, "EventID")
          .with(Part.RECORD_ID, "EventRecordID")
          .with(Part.MESSAGE, "Message");

  private Velociraptor() {}

  private static RecordDraft parsed(JsonNode object) {
    RecordDraft draft = EventTree.draft(object, SHAPE);
    draft.time = TimeText.sinceEpoch(draft.time, 1);
    noteLost(draft, object);
    return draft;
  }

  private static RecordDraft hunted(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    draft.data.addAll(EventTree.draft(object, HUNT).data);
    noteLost(draft, object);
    return draft;
  }

  /** A table has the columns of its first row only. */
  private static void noteLost(RecordDraft draft, JsonNode object) {
    boolean lost = !object.has("EventData") && !object.has("UserData");
    if (lost && JsonText.of(object, "Message").isEmpty()) {
      draft.note("lost.columns");
    }
  }
}
