package io.github.orsak.source.json.shape;

import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parsers of JSON that take no more than honest input asks. */
public final class JsonParsing {

  private static final JsonMapper EMBEDDED = mapper(Caps.EMBEDDED);

  private JsonParsing() {}

  /** A mapper for all passes through a text, which takes no more than the caps allow. */
  public static JsonMapper mapper(Caps caps) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(caps.depth())
                        .maxStringLength(caps.text())
                        .maxNameLength(Limits.NAME)
                        .build())
                .build())
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * The one value in a text that was itself a value of a record.
   *
   * @throws JacksonException if it is not valid JSON
   */
  public static JsonNode embedded(String text) {
    return EMBEDDED.readTree(text);
  }
}
