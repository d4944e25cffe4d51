package io.github.orsak.source.json.shape;

import tools.jackson.databind.JsonNode;

/** Values of a JSON object as text. */
public final class JsonText {

  private JsonText() {}

  /** The value under the key as text; absent and null are empty, a container is its JSON. */
  public static String of(JsonNode object, String key) {
    return of(object.path(key));
  }

  /** The first of these keys that has a value. */
  public static String first(JsonNode object, String... keys) {
    for (String key : keys) {
      String text = of(object, key);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /**
   * The value under a path such as {@code winlog.event_id}, whether the objects are nested or the
   * path is written as one key, as in tables.
   */
  public static JsonNode at(JsonNode object, String path) {
    int dot = path.indexOf('.');
    JsonNode value = object.path(path);
    return dot < 0 || !value.isMissingNode()
        ? value
        : at(object.path(path.substring(0, dot)), path.substring(dot + 1));
  }

  /** The value as text; absent and null are empty, a container is its JSON. */
  public static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    // Windows PowerShell wraps what was decorated: {"value": …, "DisplayHint": …, "DateTime": …}.
    JsonNode plain = value.path("value").isValueNode() ? value.path("value") : value;
    if (plain.isFloatingPointNumber() && Double.isFinite(plain.doubleValue())) {
      return plain.decimalValue().toPlainString();
    }
    return plain.isValueNode() ? plain.asString() : plain.toString();
  }
}
