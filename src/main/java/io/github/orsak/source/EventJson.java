package io.github.orsak.source;

import io.github.orsak.event.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON objects of a text: one, an array of them, one per line or glued together. What an
 * object is shows in its keys, object by object, because files get concatenated.
 *
 * <p>After an object that is not valid JSON, a new parser starts at the next line that begins with
 * an object and is not indented deeper.
 */
final class EventJson {

  private static final String ADVICE =
      "expected an object of PowerShell's ConvertTo-Json or of Winlogbeat. Export the log as XML: "
          + Format.EXPORT;

  /** Keys under which shippers keep the event's own XML. */
  private static final List<String> XML_COPIES = List.of("xml", "raw", "System", "body");

  private final Reading reading;
  private final Rewindable chars;
  private final Set<String> shapes = new TreeSet<>();
  private long previousLine;
  private long objects;
  private long flattened;

  EventJson(Reading reading, Reader text) {
    this.reading = reading;
    this.chars = new Rewindable(text);
  }

  /** The shapes that were met, for the name of the format. */
  String format() {
    return shapes.isEmpty() ? "JSON" : String.join(", ", shapes);
  }

  /** Reads to the end of the text. */
  void read() throws IOException {
    Optional<JsonPass> pass = Optional.of(new JsonPass(chars, 0, false));
    while (pass.isPresent()) {
      JsonPass current = pass.get();
      pass = Optional.empty();
      try {
        readAll(current);
      } catch (JsonPass.Broken e) {
        chars.failIfUnreadable();
        pass = resume(current, e.getCause());
      }
    }
    if (flattened > 0) {
      reading.problem(
          "Events whose data the export left out: %d. Export with ConvertTo-Json -Depth 4 to keep it."
              .formatted(flattened),
          false);
    }
    if (objects == 0 && reading.skipped() == 0) {
      reading.problem("Holds no object; " + ADVICE, false);
    }
  }

  private void readAll(JsonPass pass) throws JsonPass.Broken {
    Optional<JsonNode> value = pass.next();
    while (value.isPresent()) {
      objects++;
      accept(value.get(), place(pass));
      value = pass.next();
    }
  }

  /** The line, or where many objects share one line, the number of the object. */
  private Place place(JsonPass pass) {
    boolean shared = pass.line() == previousLine;
    previousLine = pass.line();
    return shared ? Place.record(reading.name(), objects) : Place.line(reading.name(), pass.line());
  }

  private void accept(JsonNode value, Place place) {
    Optional<Draft> draft = draft(value);
    if (draft.isPresent()) {
      boolean copy = draft.get().shape == Draft.Shape.EVENT_XML;
      shapes.add(copy ? "JSON with event XML" : draft.get().shape.title);
      reading.accept(draft.get(), place);
    } else if (value.isObject()) {
      reading.skip(place, "An object with the keys " + keys(value) + " is no event; " + ADVICE);
    } else {
      reading.skip(place, "A value that is no object; " + ADVICE);
    }
  }

  private Optional<Draft> draft(JsonNode object) {
    Optional<Draft> xml = xmlCopy(object);
    if (xml.isPresent()) {
      return xml;
    }
    if (Winlogbeat.recognises(object)) {
      return Optional.of(Winlogbeat.draft(object));
    }
    if (PowerShell.recognises(object)) {
      flattened += PowerShell.flattened(object) ? 1 : 0;
      return Optional.of(PowerShell.draft(object));
    }
    return Optional.empty();
  }

  /** The event's own XML, where a shipper kept it, is nearer to the log than any translation. */
  private static Optional<Draft> xmlCopy(JsonNode object) {
    String original = JsonText.of(object.path("event"), "original");
    for (int i = 0; i < XML_COPIES.size() && !isEvent(original); i++) {
      original = JsonText.of(object, XML_COPIES.get(i));
    }
    if (!isEvent(original)) {
      return Optional.empty();
    }
    Optional<Draft> draft = EventXml.single(original).map(EventElement::draft);
    draft
        .filter(found -> found.message.isEmpty())
        .ifPresent(found -> found.message = JsonText.first(object, "message", "Message"));
    return draft;
  }

  private static boolean isEvent(String text) {
    return text.stripLeading().startsWith("<Event");
  }

  private static String keys(JsonNode object) {
    return Excerpt.of(String.join(", ", object.propertyNames()));
  }

  private Optional<JsonPass> resume(JsonPass pass, Throwable failure) throws IOException {
    boolean cut = failure instanceof UnexpectedEndOfInputException;
    Place place = Place.line(reading.name(), pass.line());
    if (cut) {
      String where = pass.inObject() ? "this object" : "the array";
      String text = "The text ends inside " + where + "; it was probably cut off. Export it again.";
      if (pass.inObject()) {
        reading.skip(place, text);
      } else {
        reading.problem(place, text, true);
      }
    } else {
      reading.skip(place, "Not valid JSON, skipped: " + reason(failure));
    }
    long next = nextObject(pass.resumeAt(), pass.indent());
    if (next < 0 && !cut) {
      reading.problem(place, "Nothing after this place could be read.", true);
    }
    return next < 0 ? Optional.empty() : Optional.of(new JsonPass(chars, next, pass.inArray()));
  }

  private static String reason(Throwable failure) {
    String message =
        failure instanceof JacksonException json
            ? json.getOriginalMessage()
            : String.valueOf(failure.getMessage());
    return Excerpt.reason(message);
  }

  /** The offset of the next object that begins a line and is not indented deeper, or -1. */
  private long nextObject(long from, long indent) throws IOException {
    chars.release(from);
    chars.seek(from, "");
    boolean blank = false;
    long column = 0;
    int c = chars.read();
    while (c >= 0) {
      if (c == '\n') {
        blank = true;
        column = 0;
      } else if (blank && c == '{' && column <= indent) {
        chars.release(chars.offset() - 1);
        return chars.offset() - 1;
      } else {
        blank &= c == ' ' || c == '\t';
        column++;
      }
      chars.release(chars.offset());
      c = chars.read();
    }
    return -1;
  }
}
