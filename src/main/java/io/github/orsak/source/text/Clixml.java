package io.github.orsak.source.text;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.json.Producers;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import io.github.orsak.source.xml.Element;
import io.github.orsak.source.xml.EventXml;
import io.github.orsak.source.xml.XmlRecord;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects that PowerShell's {@code Export-Clixml} writes. See <a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-psrp/">its serialization</a>.
 *
 * <p>An object has its properties in {@code Props} and what PowerShell added, such as the message
 * of an event, in {@code MS}; each is made into an object like one of JSON.
 */
public final class Clixml {

  private static final Message TITLE = Message.text("Clixml");

  /** An object; objects hold objects, so that one is only known below its root. */
  private static final XmlRecord OBJECT = new XmlRecord("Obj", "Objs", "xml.cut", Clixml::read);

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          TITLE,
          false,
          text -> EventXml.root(text).equals(OBJECT.restart()),
          (reading, text, beginning) -> {
            new EventXml(reading, OBJECT, text).read();
            return Optional.of(reading.title(TITLE));
          });

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A character that XML cannot hold, or a line break: {@code _x000D_}. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Clixml() {}

  /** Has the events read that a top object is or, as a list, holds. */
  static void read(Element object, Place place, InputReading reading) {
    JsonNode node = node(object);
    if (node.isArray()) {
      node.forEach(item -> Producers.read(item, place, reading));
    } else {
      Producers.read(node, place, reading);
    }
  }

  private static JsonNode node(Element value) {
    return switch (value.name()) {
      case "Obj" -> object(value);
      case "Nil", "Ref" -> NODES.nullNode();
      default -> NODES.stringNode(decoded(value.text()));
    };
  }

  private static JsonNode object(Element value) {
    Optional<Element> list =
        value.child("LST").or(() -> value.child("IE")).or(() -> value.child("STK"));
    if (list.isPresent()) {
      ArrayNode items = NODES.arrayNode();
      list.get().children().forEach(item -> items.add(node(item)));
      return items;
    }
    ObjectNode object = NODES.objectNode();
    value.child("Props").ifPresent(properties -> add(properties, object));
    value.child("MS").ifPresent(members -> add(members, object));
    return object.isEmpty() ? NODES.stringNode(decoded(value.textOf("ToString"))) : object;
  }

  private static void add(Element properties, ObjectNode object) {
    for (Element property : properties.children()) {
      String name = decoded(property.attribute("N"));
      if (!name.isEmpty() && !object.has(name)) {
        object.set(name, node(property));
      }
    }
  }

  private static String decoded(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(Clixml::character) : text;
  }

  private static String character(MatchResult escape) {
    String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    return Matcher.quoteReplacement(character);
  }
}
