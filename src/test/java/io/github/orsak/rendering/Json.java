package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Objects of events as text. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** One object to a line. */
  static String lines(List<Event> events, Function<Event, Map<String, Object>> shape) {
    return events.stream()
        .map(shape.andThen(MAPPER::writeValueAsString))
        .collect(Collectors.joining("\n"));
  }

  /** One array of them all. */
  static String array(List<Event> events, Function<Event, Map<String, Object>> shape) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(events.stream().map(shape).toList());
  }

  /** The data by name; what has none is called by its place. */
  static Map<String, Object> named(Event event) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Field field : event.data()) {
      named.put(
          field.name().isEmpty() ? "param" + (named.size() + 1) : field.name(), field.value());
    }
    return named;
  }

  /** Keys and values in this order. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
