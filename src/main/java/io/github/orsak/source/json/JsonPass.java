package io.github.orsak.source.json;

import io.github.orsak.source.chars.Rewindable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One parser's way through a text, from an offset to the end or to the first broken thing.
 *
 * <p>The values are those outside of arrays, directly inside outer arrays, and inside the list of
 * an envelope such as {@code {"value": […], "Count": 2}}, in which PowerShell, Splunk, Azure,
 * Elasticsearch and OpenTelemetry sometimes wrap a whole result. In the tables of Azure's query API
 * each row is such a value.
 */
final class JsonPass {

  /** The parser cannot go on; its cause says why. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(RuntimeException cause) {
      super(cause);
    }
  }

  /** Under these keys an envelope has its list; OpenTelemetry puts three in one another. */
  private static final Set<String> LISTS =
      Set.of(
          "results",
          "value",
          "records",
          "events",
          "hits",
          "responses",
          JsonTable.TABLES,
          "resourceLogs",
          "scopeLogs",
          "logRecords");

  /** Under this key an answer of Elasticsearch has an object around its list. */
  private static final String AROUND = "hits";

  /** An object that begins with one of these keys, or those above, may be an envelope. */
  private static final Set<String> HEADS =
      Set.of(
          "preview",
          "Count",
          "@odata.context",
          "resource",
          "scope",
          "took",
          "timed_out",
          "_scroll_id",
          "pit_id");

  /** What lies around values may take this part of the depth that a text may have. */
  private static final int DEEP_AROUND = 4;

  private final Rewindable chars;
  private final JsonMapper mapper;
  private final int deepest;
  private final long base;
  private final Deque<String> open = new ArrayDeque<>();
  private Optional<JsonParser> parser = Optional.empty();
  private Optional<JsonTable> table = Optional.empty();
  private boolean inObject;
  private boolean inTables;
  private long line;
  private long indent;
  private long resumeAt;

  /**
   * @param mapper what {@link JsonParsing#mapper} made
   * @param from the offset to start at
   * @param around the beginnings of arrays and envelopes around it, which the text itself closes
   *     later
   */
  JsonPass(Rewindable chars, JsonMapper mapper, long from, String around) {
    this.chars = chars;
    this.mapper = mapper;
    this.deepest =
        mapper.tokenStreamFactory().streamReadConstraints().getMaxNestingDepth() / DEEP_AROUND;
    this.base = from - around.length();
    this.resumeAt = from + 1;
    chars.seek(from, around);
  }

  /** The next value, or empty at the end. */
  Optional<JsonNode> next() throws Broken {
    try {
      if (parser.isEmpty()) {
        parser = Optional.of(mapper.createParser(chars));
      }
      JsonParser json = parser.get();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case END_ARRAY, END_OBJECT -> {
            open.pollLast();
            table = Optional.empty();
          }
          case PROPERTY_NAME -> {
            if (!enter(json)) {
              json.skipChildren();
            }
          }
          default -> {
            if (token == JsonToken.START_ARRAY && table.isEmpty()) {
              open.addLast("[");
              continue;
            }
            Optional<JsonNode> value = value(json);
            if (value.isPresent()) {
              return value;
            }
          }
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      if (!inObject && parser.isPresent()) {
        long offset = base + parser.get().currentLocation().getCharOffset();
        chars.release(offset - 1);
        line = chars.line();
        resumeAt = Math.max(resumeAt, offset - 1);
      }
      throw new Broken(e);
    }
  }

  /** The value at hand, or empty when it turns out to be an envelope. */
  private Optional<JsonNode> value(JsonParser json) {
    long offset = base + json.currentTokenLocation().getCharOffset();
    chars.release(offset);
    resumeAt = Math.max(resumeAt, offset + 1);
    line = chars.line();
    indent = chars.indent();
    inObject = true;
    Optional<JsonNode> value;
    if (json.currentToken() == JsonToken.START_ARRAY) {
      value = Optional.of(table.orElseThrow().row(mapper.readTree(json)));
    } else if (json.currentToken() == JsonToken.START_OBJECT
        && json.nextToken() == JsonToken.PROPERTY_NAME
        && (inTables || HEADS.contains(json.currentName()) || LISTS.contains(json.currentName()))) {
      value = unlessEnvelope(json);
    } else {
      value = Optional.of(mapper.readTree(json));
    }
    inObject = false;
    return value;
  }

  private Optional<JsonNode> unlessEnvelope(JsonParser json) {
    ObjectNode object = mapper.createObjectNode();
    while (json.currentToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (name.equals(JsonTable.ROWS)) {
        table = JsonTable.of(object.path(JsonTable.COLUMNS));
      }
      if (enter(json)) {
        return Optional.empty();
      }
      object.set(name, mapper.readTree(json));
      json.nextToken();
    }
    return Optional.of(object);
  }

  /** Moves from a key to its value; whether that is the list of an envelope, or around it. */
  private boolean enter(JsonParser json) {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    boolean rows = table.isPresent() && name.equals(JsonTable.ROWS);
    boolean list = value == JsonToken.START_ARRAY && (rows || LISTS.contains(name));
    boolean around = value == JsonToken.START_OBJECT && name.equals(AROUND);
    if (list || around) {
      open.addLast("{\"" + name + "\":");
    }
    if (list) {
      open.addLast("[");
      inTables = rows || name.equals(JsonTable.TABLES);
    } else {
      table = Optional.empty();
    }
    return list || around;
  }

  /** Whether the parser stopped inside a value. */
  boolean inObject() {
    return inObject;
  }

  /**
   * The beginnings of the arrays and envelopes around the values where the parser stopped, unless
   * they would leave too little depth to the values that follow.
   */
  String around() {
    return open.size() > deepest ? "" : String.join("", open);
  }

  /** The line on which the last value, or what stopped the parser outside of one, began. */
  long line() {
    return line;
  }

  /** How many characters preceded the last value in its line. */
  long indent() {
    return indent;
  }

  /** Where to look for the next object after the parser stopped. */
  long resumeAt() {
    return resumeAt;
  }
}
