package io.github.orsak.source.json.shape;

import io.github.orsak.event.Field;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.xml.Element;
import io.github.orsak.source.xml.EventXml;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The data of an event as producers nest them: a map by name, a list of values, a list of small
 * objects with a name and a value, or the XML or JSON of one of these as text.
 */
public final class EventValues {

  private static final String[] NAMES = {"Name", "name", "@Name", "key"};
  private static final String[] VALUES = {"Value", "value", "#text", "Text", "content"};

  private EventValues() {}

  /** Adds what stands under a path, whether nested or with the path in the keys, as in tables. */
  public static void at(JsonNode object, String path, RecordDraft draft) {
    JsonNode values = JsonText.at(object, path);
    if (!values.isMissingNode()) {
      add(values, draft);
      return;
    }
    String prefix = path + ".";
    for (Map.Entry<String, JsonNode> value : object.properties()) {
      if (value.getKey().startsWith(prefix)) {
        named(value.getKey().substring(prefix.length()), JsonText.of(value.getValue()), draft);
      }
    }
  }

  /** Adds the values to the draft. */
  public static void add(JsonNode values, RecordDraft draft) {
    if (values.isArray()) {
      values.forEach(value -> item(value, draft));
    } else if (values.isObject()) {
      object(values, draft);
    } else {
      text(JsonText.of(values), draft);
    }
  }

  private static void object(JsonNode values, RecordDraft draft) {
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      boolean list = value.getValue().isArray() && value.getKey().matches("(?i)data|eventdata");
      boolean deeper = value.getValue().isObject();
      if (list || deeper) {
        add(value.getValue(), draft);
      } else {
        named(value.getKey(), JsonText.of(value.getValue()), draft);
      }
    }
  }

  /** One of a list: the value itself, an object with its name and value, or a map of one entry. */
  private static void item(JsonNode item, RecordDraft draft) {
    String value = item.isObject() ? JsonText.first(item, VALUES) : JsonText.of(item);
    if (item.isObject() && value.isEmpty()) {
      object(item, draft);
    } else {
      named(item.isObject() ? JsonText.first(item, NAMES) : "", value, draft);
    }
  }

  private static void text(String text, RecordDraft draft) {
    String start = text.stripLeading();
    if (start.startsWith("<")) {
      EventXml.embedded("<Event>" + text + "</Event>")
          .ifPresentOrElse(xml -> leaves(xml, draft), () -> draft.data.add(new Field("", text)));
    } else if (start.startsWith("{") || start.startsWith("[")) {
      json(text, draft);
    } else if (!start.isEmpty()) {
      draft.data.add(new Field("", text));
    }
  }

  private static void leaves(Element part, RecordDraft draft) {
    if (!part.children().isEmpty()) {
      part.children().forEach(child -> leaves(child, draft));
      return;
    }
    boolean value = part.name().equals("Data") || part.name().equals("Param");
    if (value || !part.text().isBlank()) {
      String name = part.attribute("Name");
      draft.data.add(new Field(name.isEmpty() && !value ? part.name() : name, part.text()));
    }
  }

  private static void json(String text, RecordDraft draft) {
    try {
      JsonNode values = JsonParsing.embedded(text);
      add(values, draft);
    } catch (JacksonException e) {
      draft.data.add(new Field("", text));
    }
  }

  /** Shippers number the values that have no name: param1, param2 … */
  public static void named(String name, String value, RecordDraft draft) {
    boolean numbered = name.startsWith("param") && name.substring(5).matches("[0-9]+");
    draft.data.add(new Field(numbered ? "" : name, value));
  }
}
