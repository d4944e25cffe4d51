package io.github.orsak.source.json.forensic;

import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as <a href="https://github.com/omerbenamram/evtx">evtx_dump</a> writes it, also for
 * Chainsaw's {@code dump}, and EvtxECmd with {@code --fj}: the XML of the event as JSON.
 */
public final class EvtxDump {

  private static final RecordShape SHAPE = RecordShape.utc("evtx_dump", "EventID", "TimeCreated");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, EvtxDump::recognises, event -> draft(event, SHAPE));

  private EvtxDump() {}

  static boolean recognises(JsonNode object) {
    JsonNode system = object.path("Event").path("System");
    return system.isObject() && (system.has("EventID") || system.has("Provider"));
  }

  /** What the object says, under the name of the tool that dumped it. */
  static RecordDraft draft(JsonNode object, RecordShape tool) {
    JsonNode event = object.path("Event");
    boolean full = event.path("System").path("TimeCreated").has("@SystemTime");
    RecordDraft draft = EventTree.draft(event, full ? EvtxEcmd.SHAPE : tool);
    if (full) {
      EvtxEcmd.unescape(draft);
    }
    return draft;
  }
}
