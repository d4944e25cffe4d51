package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.Moment;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An event as Winlogbeat ships it: below {@code winlog} since version 7, flat until version 6. See
 * <a href="https://www.elastic.co/docs/reference/beats/winlogbeat/exported-fields-winlog">its
 * fields</a>.
 */
public final class Winlogbeat {

  private static final RecordShape SHAPE = RecordShape.utc("Winlogbeat", "event_id", "@timestamp");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, Winlogbeat::recognises, Winlogbeat::draft);

  private static final Layout ECS =
      new Layout(SHAPE)
          .with(Part.TIME, "@timestamp")
          .with(Part.HOST, "winlog.computer_name", "host.name")
          .with(Part.CHANNEL, "winlog.channel")
          .with(Part.PROVIDER, "winlog.provider_name")
          .with(Part.ID, "winlog.event_id", "event.code")
          .with(Part.LEVEL_WORD, "log.level")
          .with(Part.RECORD_ID, "winlog.record_id")
          .with(Part.MESSAGE, "message");

  private static final Layout FLAT =
      new Layout(SHAPE)
          .with(Part.TIME, "@timestamp")
          .with(Part.HOST, "computer_name")
          .with(Part.CHANNEL, "log_name")
          .with(Part.PROVIDER, "source_name")
          .with(Part.ID, "event_id")
          .with(Part.LEVEL_WORD, "level")
          .with(Part.RECORD_ID, "record_number")
          .with(Part.MESSAGE, "message");

  private Winlogbeat() {}

  private static boolean recognises(JsonNode object) {
    return isEcs(object)
        || object.path("event_id").isValueNode()
            && object.has("@timestamp")
            && (object.has("source_name") || object.has("log_name"));
  }

  private static boolean isEcs(JsonNode object) {
    return object.path("winlog").isObject() || object.has("winlog.event_id");
  }

  private static RecordDraft draft(JsonNode object) {
    return draft(object, SHAPE);
  }

  /** What its fields say in the records of another program. */
  static RecordDraft draft(JsonNode object, RecordShape shape) {
    boolean ecs = isEcs(object);
    RecordDraft draft = (ecs ? ECS : FLAT).draft(object, shape);
    if (Moment.isWorded(draft.time)) {
      // Kibana shows times of the browser's zone and does not say which that is.
      draft.zone = Optional.empty();
    }
    String parent = ecs ? "winlog." : "";
    EventValues.at(object, parent + "event_data", draft);
    EventValues.at(object, parent + "user_data", draft);
    return draft;
  }
}
