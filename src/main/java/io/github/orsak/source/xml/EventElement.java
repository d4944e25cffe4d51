package io.github.orsak.source.xml;

import io.github.orsak.event.Field;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;

/**
 * The meaning of an {@code <Event>} element, as Windows defines it in <a
 * href="https://learn.microsoft.com/windows/win32/wes/eventschema-schema">the event schema</a>.
 */
public final class EventElement {

  private EventElement() {}

  /** What the element says. */
  public static RecordDraft draft(Element event) {
    return draft(event, RecordShape.EVENT_XML);
  }

  /** The same of an element that another program than Windows wrote in its own way. */
  public static RecordDraft draft(Element event, RecordShape shape) {
    RecordDraft draft = new RecordDraft(shape);
    for (Element part : event.children()) {
      switch (part.name()) {
        case "System" -> system(part, draft);
        case "EventData" -> part.children().forEach(value -> value(value, draft));
        case "UserData" -> part.children().forEach(wrapper -> leaves(wrapper, draft));
        case "RenderingInfo" -> {
          draft.message = part.child("Message").map(Element::text).orElse("");
          draft.levelWord = part.textOf("Level");
        }
        default -> {}
      }
    }
    return draft;
  }

  private static void system(Element system, RecordDraft draft) {
    for (Element part : system.children()) {
      switch (part.name()) {
        case "Provider" -> {
          String name = part.attribute("Name");
          draft.provider = name.isEmpty() ? part.attribute("EventSourceName") : name;
        }
        case "EventID" -> draft.id = part.text().strip();
        case "Level" -> draft.level = part.text().strip();
        case "TimeCreated" -> draft.time = part.attribute("SystemTime");
        case "EventRecordID" -> draft.recordId = part.text().strip();
        case "Channel" -> draft.channel = part.text();
        case "Computer" -> draft.host = part.text();
        default -> {}
      }
    }
  }

  private static void value(Element value, RecordDraft draft) {
    boolean data = value.name().equals("Data");
    draft.data.add(new Field(data ? value.attribute("Name") : value.name(), value.text()));
  }

  /**
   * User data has a wrapper of any name around elements of any name and depth, and some of it
   * stands in attributes: {@code Result value} is that of the element {@code Result}.
   */
  private static void leaves(Element part, RecordDraft draft) {
    part.forEachAttribute(
        (name, value) -> {
          if (!name.equals("Name") || part.text().isBlank()) {
            draft.data.add(new Field(part.name() + " " + name, value));
          }
        });
    if (!part.children().isEmpty()) {
      part.children().forEach(child -> leaves(child, draft));
    } else if (!part.text().isBlank()) {
      String name = part.attribute("Name");
      draft.data.add(new Field(name.isEmpty() ? part.name() : name, part.text()));
    }
  }
}
