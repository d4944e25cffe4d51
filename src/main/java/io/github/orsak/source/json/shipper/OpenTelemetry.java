package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as the body that OpenTelemetry's windowseventlog receiver makes. See <a
 * href="https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/windowseventlogreceiver">its
 * page</a>.
 */
public final class OpenTelemetry {

  private static final RecordShape SHAPE =
      RecordShape.utc("OpenTelemetry", "event_id.id", "system_time");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object -> object.path("event_id").has("id") || object.has("event_id.id"),
          OpenTelemetry::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "system_time")
          .with(Part.HOST, "computer")
          .with(Part.CHANNEL, "channel")
          .with(Part.PROVIDER, "provider.name", "provider.event_source")
          .with(Part.ID, "event_id.id")
          .with(Part.LEVEL_WORD, "level")
          .with(Part.RECORD_ID, "record_id")
          .with(Part.MESSAGE, "message");

  private OpenTelemetry() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    EventValues.at(object, "event_data", draft);
    EventValues.at(object, "user_data", draft);
    return draft;
  }
}
