package io.github.orsak.source;

import tools.jackson.databind.JsonNode;

/** Values of a JSON object as text. */
final class JsonText {

  private JsonText() {}

  /** The value under the key as text; absent and null are empty, a container is its JSON. */
  static String of(JsonNode object, String key) {
    return of(object.path(key));
  }

  /** The first of these keys that has a value. */
  static String first(JsonNode object, String... keys) {
    for (String key : keys) {
      String text = of(object, key);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
