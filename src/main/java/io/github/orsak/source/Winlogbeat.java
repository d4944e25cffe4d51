package io.github.orsak.source;

import io.github.orsak.event.Field;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as Winlogbeat ships it: below {@code winlog} since version 7, flat until version 6. See
 * <a href="https://www.elastic.co/docs/reference/beats/winlogbeat/exported-fields-winlog">its
 * fields</a>.
 */
final class Winlogbeat {

  private Winlogbeat() {}

  static boolean recognises(JsonNode object) {
    return object.path("winlog").isObject() || isOld(object);
  }

  private static boolean isOld(JsonNode object) {
    return object.path("event_id").isValueNode()
        && object.has("@timestamp")
        && (object.has("source_name") || object.has("log_name"));
  }

  static Draft draft(JsonNode object) {
    Draft draft = new Draft(Draft.Shape.WINLOGBEAT);
    draft.time = JsonText.of(object, "@timestamp");
    draft.message = JsonText.of(object, "message");
    if (isOld(object)) {
      old(object, draft);
    } else {
      ecs(object, object.path("winlog"), draft);
    }
    return draft;
  }

  private static void ecs(JsonNode object, JsonNode winlog, Draft draft) {
    draft.id = JsonText.of(winlog, "event_id");
    if (draft.id.isEmpty()) {
      draft.id = JsonText.of(object.path("event"), "code");
    }
    draft.host = JsonText.of(winlog, "computer_name");
    if (draft.host.isEmpty()) {
      draft.host = JsonText.of(object.path("host"), "name");
    }
    draft.channel = JsonText.of(winlog, "channel");
    draft.provider = JsonText.of(winlog, "provider_name");
    draft.recordId = JsonText.of(winlog, "record_id");
    draft.levelWord = JsonText.of(object.path("log"), "level");
    data(winlog.path("event_data"), draft);
    data(winlog.path("user_data"), draft);
  }

  private static void old(JsonNode object, Draft draft) {
    draft.id = JsonText.of(object, "event_id");
    draft.host = JsonText.of(object, "computer_name");
    draft.channel = JsonText.of(object, "log_name");
    draft.provider = JsonText.of(object, "source_name");
    draft.recordId = JsonText.of(object, "record_number");
    draft.levelWord = JsonText.of(object, "level");
    data(object.path("event_data"), draft);
    data(object.path("user_data"), draft);
  }

  private static void data(JsonNode values, Draft draft) {
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      // Winlogbeat numbers the values that have no name: param1, param2 …
      String name = value.getKey().matches("param[0-9]+") ? "" : value.getKey();
      draft.data.add(new Field(name, JsonText.of(value.getValue())));
    }
  }
}
