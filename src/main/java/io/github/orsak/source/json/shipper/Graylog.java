package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.TimeText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of <a href="https://go2docs.graylog.org/">Graylog</a>: what a shipper wrote, with its
 * keys spelled in another way. They are spelled back and read as those of the shipper.
 */
public final class Graylog {

  private static final Pattern BEAT = Pattern.compile("^[a-z]{1,20}beat_");

  private static final String ID = "winlog_event_id";

  private static final RecordShape GELF_SHAPE = RecordShape.utc("GELF", "_EventID", "timestamp");

  /** NXLog's fields in the format of Graylog's own, where each begins with an underscore. */
  public static final Producer GELF =
      new Producer(
          GELF_SHAPE,
          object -> object.has("short_message") && object.has("_EventID"),
          Graylog::gelf);

  private static final RecordShape BEATS_SHAPE =
      RecordShape.utc("Graylog", "winlog_event_id", "timestamp");

  /** Winlogbeat's fields with underscores instead of dots, behind the name of the shipper. */
  public static final Producer BEATS =
      new Producer(
          BEATS_SHAPE,
          object ->
              object.propertyNames().stream()
                  .anyMatch(
                      key -> key.endsWith(ID) && BEAT.matcher(key).replaceFirst("").equals(ID)),
          Graylog::beats);

  private static final Pattern NESTED =
      Pattern.compile("(winlog)_(event_data|user_data)_(.+)|(winlog|log|event|host)_(.+)");

  private Graylog() {}

  private static RecordDraft gelf(JsonNode object) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getKey().startsWith("_")) {
        fields.set(field.getKey().substring(1), field.getValue());
      }
    }
    RecordDraft draft = NxLog.draft(fields, GELF_SHAPE);
    draft.time = TimeText.sinceEpoch(JsonText.of(object, "timestamp"), 1);
    draft.host = draft.host.isEmpty() ? JsonText.of(object, "host") : draft.host;
    // The short one is cut.
    draft.message = JsonText.first(object, "full_message", "short_message");
    return draft;
  }

  private static RecordDraft beats(JsonNode object) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      fields.set(spelled(BEAT.matcher(field.getKey()).replaceFirst("")), field.getValue());
    }
    if (!fields.has("@timestamp")) {
      fields.set("@timestamp", object.path("timestamp"));
    }
    return Winlogbeat.draft(fields, BEATS_SHAPE);
  }

  private static String spelled(String key) {
    Matcher nested = NESTED.matcher(key);
    if (!nested.matches()) {
      return key;
    }
    return nested.group(1) == null
        ? nested.group(4) + "." + nested.group(5)
        : nested.group(1) + "." + nested.group(2) + "." + nested.group(3);
  }
}
