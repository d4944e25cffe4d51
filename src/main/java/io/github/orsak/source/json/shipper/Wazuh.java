package io.github.orsak.source.json.shipper;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.Escapes;
import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as <a href="https://documentation.wazuh.com/current/user-manual/ruleset/">Wazuh</a>
 * keeps it, below {@code data.win}. What stands around it is about the rule that it hit, its level
 * too.
 */
public final class Wazuh {

  private static final RecordShape SHAPE = RecordShape.utc("Wazuh", "eventID", "systemTime");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, object -> win(object).path("system").isObject(), Wazuh::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "system.systemTime")
          .with(Part.HOST, "system.computer")
          .with(Part.CHANNEL, "system.channel")
          .with(Part.PROVIDER, "system.providerName", "system.eventSourceName")
          .with(Part.ID, "system.eventID")
          .with(Part.LEVEL, "system.level")
          .with(Part.RECORD_ID, "system.eventRecordID")
          .with(Part.MESSAGE, "system.message");

  /** The names that stand for none. */
  private static final String JOINED = "data";

  private Wazuh() {}

  private static JsonNode win(JsonNode object) {
    JsonNode data = object.path("data").path("win");
    return data.isMissingNode() ? object.path("win") : data;
  }

  private static RecordDraft draft(JsonNode object) {
    JsonNode win = win(object);
    RecordDraft draft = LAYOUT.draft(win);
    draft.message = message(draft.message);
    values(win.path("eventdata"), draft);
    values(win.path("userdata"), draft);
    if (object.has("rule")) {
      draft.note("picked");
    }
    return draft;
  }

  /** A message stands in quotes of its own, and there is one that says that there is none. */
  private static String message(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String message = quoted ? text.substring(1, text.length() - 1) : text;
    return message.equals("No message") ? "" : message;
  }

  /** Values without names are joined to one, and escapes of XML are left in all. */
  private static void values(JsonNode values, RecordDraft draft) {
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (value.getValue().isObject()) {
        values(value.getValue(), draft);
      } else {
        String text = Escapes.undone(JsonText.of(value.getValue()));
        if (value.getKey().equals(JOINED)) {
          draft.data.add(new Field("", text));
        } else {
          EventValues.named(value.getKey(), text, draft);
        }
      }
    }
  }
}
