package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as Vector's source windows_event_log writes it. See <a
 * href="https://vector.dev/docs/reference/configuration/sources/windows_event_log/">its page</a>.
 */
public final class Vector {

  private static final RecordShape SHAPE = RecordShape.utc("Vector", "event_id", "timestamp");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object -> object.has("provider_name") && object.path("event_id").isValueNode(),
          Vector::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "timestamp", "@timestamp")
          .with(Part.HOST, "computer", "host")
          .with(Part.CHANNEL, "channel")
          .with(Part.PROVIDER, "provider_name")
          .with(Part.ID, "event_id")
          .with(Part.LEVEL, "level_value")
          .with(Part.LEVEL_WORD, "level")
          .with(Part.RECORD_ID, "record_id")
          .with(Part.MESSAGE, "message");

  private Vector() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    EventValues.at(object, "event_data", draft);
    EventValues.at(object, "user_data", draft);
    if (draft.data.isEmpty()) {
      // Where there are names, the inserts repeat the same values without them.
      EventValues.add(object.path("string_inserts"), draft);
    }
    return draft;
  }
}
