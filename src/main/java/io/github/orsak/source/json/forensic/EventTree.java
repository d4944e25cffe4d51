package io.github.orsak.source.json.forensic;

import io.github.orsak.source.json.shape.JsonParsing;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.xml.Element;
import io.github.orsak.source.xml.EventElement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The XML of an event as JSON, as several tools write it, each with another spelling of attributes
 * and texts, made into the elements that it was.
 */
final class EventTree {

  private static final String TEXT = "#text";
  private static final String ATTRIBUTES = "#attributes";
  private static final String BESIDE = "_attributes";

  /** Elements of one name, numbered by old versions of evtx_dump. */
  private static final Pattern REPEATED = Pattern.compile("Data_[0-9]{1,4}");

  private EventTree() {}

  /**
   * What an object with the members {@code System}, {@code EventData}, {@code UserData} and {@code
   * Message} says, whichever of them it has; each may also be its JSON as text.
   */
  static RecordDraft draft(JsonNode event, RecordShape shape) {
    Element root = new Element("Event");
    system(part(event, "System"), root);
    data(part(event, "EventData"), root);
    user(part(event, "UserData"), root);
    RecordDraft draft = EventElement.draft(root, shape);
    draft.message = JsonText.of(event, "Message");
    return draft;
  }

  /** The member, which in a cell of a table is text. */
  static JsonNode part(JsonNode object, String key) {
    JsonNode part = object.path(key);
    if (part.isString() && part.asString().stripLeading().startsWith("{")) {
      try {
        return JsonParsing.embedded(part.asString());
      } catch (JacksonException e) {
        return MissingNode.getInstance();
      }
    }
    return part;
  }

  /** Below {@code System} an element has attributes or a text, however each is spelled. */
  private static void system(JsonNode system, Element root) {
    Element parent = child(root, "System");
    for (Map.Entry<String, JsonNode> member : system.properties()) {
      String name = member.getKey();
      boolean beside = name.endsWith(BESIDE);
      Element element =
          beside
              ? childOnce(parent, name.substring(0, name.length() - BESIDE.length()))
              : childOnce(parent, name);
      JsonNode value = member.getValue();
      if (beside) {
        attributes(value, element);
      } else {
        fill(element, value);
      }
    }
  }

  private static void fill(Element element, JsonNode value) {
    if (value.isObject()) {
      attributes(value.path(ATTRIBUTES), element);
      attributes(value, element);
      element.text(JsonText.first(value, TEXT, "Value"));
    } else {
      element.text(JsonText.of(value));
    }
  }

  private static void attributes(JsonNode values, Element element) {
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      String name = value.getKey().startsWith("@") ? value.getKey().substring(1) : value.getKey();
      if (value.getValue().isValueNode() && !name.equals(TEXT)) {
        element.attribute(name, JsonText.of(value.getValue()));
      }
    }
  }

  /** Below {@code EventData} the name of a member is that of a value. */
  private static void data(JsonNode data, Element root) {
    Element parent = child(root, "EventData");
    for (Map.Entry<String, JsonNode> member : data.properties()) {
      String name = REPEATED.matcher(member.getKey()).matches() ? "Data" : member.getKey();
      boolean written = !member.getValue().isNull() && !name.endsWith(BESIDE);
      if (written && !name.equals(ATTRIBUTES) && !name.startsWith("@")) {
        value(name, member.getValue(), parent);
      }
    }
  }

  private static void value(String name, JsonNode value, Element parent) {
    JsonNode texts = value.isObject() ? value.path(TEXT) : value;
    if (texts.isArray()) {
      List<JsonNode> items = texts.valueStream().toList();
      // Velociraptor splits a list at the ends of its strings and so finds one too many.
      boolean ended = !items.isEmpty() && JsonText.of(items.get(items.size() - 1)).isEmpty();
      items.subList(0, items.size() - (ended ? 1 : 0)).forEach(item -> value(name, item, parent));
      return;
    }
    fill(child(parent, name), value);
  }

  private static void user(JsonNode user, Element root) {
    Element parent = child(root, "UserData");
    user.properties().forEach(member -> below(member.getKey(), member.getValue(), parent));
  }

  private static void below(String name, JsonNode value, Element parent) {
    if (value.isArray()) {
      value.forEach(item -> below(name, item, parent));
    } else if (name.equals(TEXT)) {
      parent.text(JsonText.of(value));
    } else if (!name.equals(ATTRIBUTES) && !name.endsWith(BESIDE) && !name.startsWith("@")) {
      Element element = child(parent, name);
      if (value.isObject()) {
        value.properties().forEach(member -> below(member.getKey(), member.getValue(), element));
      } else {
        element.text(JsonText.of(value));
      }
    }
  }

  private static Element childOnce(Element parent, String name) {
    return parent.child(name).orElseGet(() -> child(parent, name));
  }

  private static Element child(Element parent, String name) {
    Element child = new Element(name);
    parent.add(child);
    return child;
  }
}
