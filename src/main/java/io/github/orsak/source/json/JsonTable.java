package io.github.orsak.source.json;

import io.github.orsak.source.json.shape.JsonText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as the <a
 * href="https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format">query API</a> of
 * Azure Monitor answers: the columns once, and rows of values alone.
 *
 * @param columns the names of the columns
 */
record JsonTable(List<String> columns) {

  /** The key under which an answer has its tables. */
  static final String TABLES = "tables";

  /** The key under which the columns stand, before the rows. */
  static final String COLUMNS = "columns";

  /** The key under which the rows stand. */
  static final String ROWS = "rows";

  /** The table that has these columns, if that is what they are. */
  static Optional<JsonTable> of(JsonNode columns) {
    List<String> names = columns.valueStream().map(column -> JsonText.of(column, "name")).toList();
    return columns.isArray() && names.stream().noneMatch(String::isEmpty)
        ? Optional.of(new JsonTable(names))
        : Optional.empty();
  }

  /** A row as the object that it stands for. */
  ObjectNode row(JsonNode values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      JsonNode value = values.get(i);
      if (!value.isNull() && !JsonText.of(value).isEmpty()) {
        object.set(columns.get(i), value);
      }
    }
    return object;
  }
}
