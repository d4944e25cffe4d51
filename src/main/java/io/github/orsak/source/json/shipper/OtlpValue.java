package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.JsonText;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as OpenTelemetry's file exporter writes them, each under the name of its type. See <a
 * href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP in JSON</a>.
 */
public final class OtlpValue {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OtlpValue() {}

  /** The value without the names of types; one that has none comes back as it is. */
  public static JsonNode plain(JsonNode value) {
    JsonNode pairs = value.path("kvlistValue");
    JsonNode items = value.path("arrayValue");
    if (pairs.isObject()) {
      ObjectNode object = NODES.objectNode();
      for (JsonNode pair : pairs.path("values")) {
        object.set(JsonText.of(pair, "key"), plain(pair.path("value")));
      }
      return object;
    }
    if (items.isObject()) {
      ArrayNode array = NODES.arrayNode();
      items.path("values").forEach(item -> array.add(plain(item)));
      return array;
    }
    return value.isObject() && value.size() == 1 ? only(value) : value;
  }

  private static JsonNode only(JsonNode value) {
    Map.Entry<String, JsonNode> entry = value.properties().iterator().next();
    return switch (entry.getKey()) {
      case "stringValue", "intValue", "boolValue", "doubleValue", "bytesValue" -> entry.getValue();
      default -> value;
    };
  }
}
