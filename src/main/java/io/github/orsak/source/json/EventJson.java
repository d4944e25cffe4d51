package io.github.orsak.source.json;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Rewindable;
import io.github.orsak.source.json.shape.JsonParsing;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON objects of a text: one, an array of them, one per line or glued together. What an
 * object is shows in its keys, object by object, because files get concatenated.
 *
 * <p>After an object that is not valid JSON, a new parser starts at the next line that begins with
 * an object and is not indented deeper.
 */
public final class EventJson {

  private static final Message TITLE = Message.text("JSON");

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          TITLE,
          false,
          EventJson::begins,
          (reading, text, beginning) -> {
            new EventJson(reading, text).read();
            return Optional.of(reading.title(TITLE));
          });

  /** A bracket may also begin a settings file, a script or the time in a line of some log. */
  private static final Pattern BEGIN = Pattern.compile("(?m)^[\\[{]\\s*+(?:[\\[{\"\\]}]|\\z)");

  private final InputReading reading;
  private final Rewindable chars;
  private final JsonMapper mapper;
  private long previousLine;
  private long objects;

  private EventJson(InputReading reading, Reader text) {
    this.reading = reading;
    this.chars = new Rewindable(text, reading.caps().record());
    this.mapper = JsonParsing.mapper(reading.caps());
  }

  private static boolean begins(String text) {
    return (text.startsWith("{") || text.startsWith("[")) && BEGIN.matcher(text).find();
  }

  private void read() throws IOException {
    Optional<JsonPass> pass = Optional.of(new JsonPass(chars, mapper, 0, ""));
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
    if (objects == 0 && reading.nothing()) {
      reading.holdsNone(Message.of("json.none"), false);
    }
  }

  private void readAll(JsonPass pass) throws JsonPass.Broken {
    Optional<JsonNode> value = pass.next();
    while (value.isPresent()) {
      objects++;
      Producers.read(value.get(), place(pass), reading);
      value = pass.next();
    }
  }

  /** The line, or where many objects share one line, the number of the object. */
  private Place place(JsonPass pass) {
    boolean shared = pass.line() == previousLine;
    previousLine = pass.line();
    return shared ? Place.record(reading.name(), objects) : Place.line(reading.name(), pass.line());
  }

  private Optional<JsonPass> resume(JsonPass pass, Throwable failure) throws IOException {
    boolean cut = endedTooEarly(failure);
    Place place = Place.line(reading.name(), pass.line());
    if (cut) {
      if (pass.inObject()) {
        reading.skip(place, Message.of("json.object"));
      } else {
        reading.problem(place, Message.of("json.array"), true);
      }
    } else {
      reading.skip(place, Message.of("json.broken", reason(failure)));
    }
    if (reading.hopeless(place)) {
      return Optional.empty();
    }
    long next = nextObject(pass.resumeAt(), pass.indent());
    if (next < 0 && !cut) {
      reading.problem(place, Message.of("nothing-after"), true);
    }
    return next < 0
        ? Optional.empty()
        : Optional.of(new JsonPass(chars, mapper, next, pass.around()));
  }

  /** Between the values of an array, the parser has no type of its own for that. */
  private static boolean endedTooEarly(Throwable failure) {
    return failure instanceof UnexpectedEndOfInputException
        || failure instanceof JacksonException json
            && json.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  // The place, which the parser adds to its message, is none that a reader of it knows.
  private static Message reason(Throwable failure) {
    return failure instanceof JacksonException json && !(failure.getCause() instanceof IOException)
        ? Excerpt.reason(json.getOriginalMessage())
        : Excerpt.reason(failure);
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
