package io.github.orsak.source;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One parser's way through a text, from an offset to the end or to the first broken thing. */
final class JsonPass {

  /** The parser cannot go on; its cause says why. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(RuntimeException cause) {
      super(cause);
    }
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.JSON_DEPTH)
                          .maxStringLength(Limits.TEXT)
                          .maxNameLength(Limits.NAME)
                          .build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Rewindable chars;
  private final long base;
  private Optional<JsonParser> parser = Optional.empty();
  private int arrays;
  private boolean inObject;
  private long line;
  private long indent;
  private long resumeAt;

  /**
   * @param from the offset to start at
   * @param inArray whether an array began earlier, which the text itself closes later
   */
  JsonPass(Rewindable chars, long from, boolean inArray) {
    String opening = inArray ? "[" : "";
    this.chars = chars;
    this.base = from - opening.length();
    this.resumeAt = from + 1;
    chars.seek(from, opening);
  }

  /** The next value outside or directly inside the outer arrays, or empty at the end. */
  Optional<JsonNode> next() throws Broken {
    try {
      if (parser.isEmpty()) {
        parser = Optional.of(MAPPER.createParser(chars));
      }
      JsonParser json = parser.get();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          arrays++;
        } else if (token == JsonToken.END_ARRAY) {
          arrays--;
        } else {
          return Optional.of(value(json));
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

  private JsonNode value(JsonParser json) {
    long offset = base + json.currentTokenLocation().getCharOffset();
    chars.release(offset);
    resumeAt = Math.max(resumeAt, offset + 1);
    line = chars.line();
    indent = chars.indent();
    inObject = true;
    JsonNode value = MAPPER.readTree(json);
    inObject = false;
    return value;
  }

  /** Whether the parser stopped inside a value. */
  boolean inObject() {
    return inObject;
  }

  /** Whether the parser stopped inside an array around the values. */
  boolean inArray() {
    return arrays > 0;
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
