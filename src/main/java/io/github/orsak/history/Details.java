package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.names.Spelling;
import io.github.orsak.knowledge.catalog.DataLayout;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the data of a documented event say, by the names that its catalog file gives them: by their
 * own name, by their place, from the binary data, or from the message of a record that has no data.
 *
 * @param values each datum by its name; what the event does not say is missing
 */
public record Details(Map<String, String> values) {

  /** Details of an event of which nothing is documented. */
  public static final Details NONE = new Details(Map.of());

  /** What part in enrolment the subject plays, such as {@code connector}. */
  static final String ROLE = "role";

  private static final String BINARY = "binary";

  public Details {
    values = Map.copyOf(values);
  }

  public static Details of(Event event, DataLayout layout) {
    if (layout.none()) {
      return NONE;
    }
    Map<String, String> values = new LinkedHashMap<>();
    String binary = "";
    int place = 0;
    for (Field field : event.data()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      String datum = layout.names().get(name);
      if (name.equals(BINARY)) {
        binary = field.value();
      } else if (datum != null) {
        values.putIfAbsent(datum, field.value().strip());
        place++;
      } else if (Spelling.isNumbered(field.name())) {
        put(values, layout.order(), place++, field.value());
      }
    }
    if (values.isEmpty()) {
      values.putAll(layout.message().told(words(event)));
    }
    readBinary(binary, layout.binary(), values);
    values.values().removeIf(String::isEmpty);
    values.replaceAll(layout::canonical);
    findRole(event, layout, values);
    return new Details(values);
  }

  // Some events are one text, which a record that has no message holds among its data.
  private static String words(Event event) {
    return event.message().isEmpty()
        ? event.data().stream().map(Field::value).collect(Collectors.joining("\n"))
        : event.message();
  }

  private static void put(Map<String, String> values, List<String> order, int at, String value) {
    if (at < order.size() && !order.get(at).isEmpty()) {
      values.putIfAbsent(order.get(at), value.strip());
    }
  }

  // Windows localises names and words in the data; what it puts in binary is the same everywhere.
  private static void readBinary(String hex, List<String> parts, Map<String, String> values) {
    if (hex.length() % 4 != 0 || hex.isEmpty() || parts.isEmpty()) {
      return;
    }
    try {
      byte[] bytes = HexFormat.of().parseHex(hex);
      String text = new String(bytes, StandardCharsets.UTF_16LE).replace("\0", "");
      String[] found = text.split("/");
      for (int i = 0; i < found.length && i < parts.size(); i++) {
        values.put(parts.get(i), found[i]);
      }
    } catch (IllegalArgumentException e) {
      // Binary data that are no hexadecimal text say nothing.
      return;
    }
  }

  private static void findRole(Event event, DataLayout layout, Map<String, String> values) {
    String subject = values.getOrDefault(layout.subject(), "").toLowerCase(Locale.ROOT);
    String role = layout.roles().getOrDefault(subject, "");
    for (String datum : layout.rolesIn()) {
      role = role.isEmpty() ? roleIn(values.getOrDefault(datum, ""), layout) : role;
    }
    if (role.isEmpty() && subject.isEmpty() && layout.rolesIn().isEmpty()) {
      role = roleIn(event.message(), layout);
    }
    if (!role.isEmpty()) {
      values.put(ROLE, role);
    }
  }

  private static String roleIn(String text, DataLayout layout) {
    String lower = text.toLowerCase(Locale.ROOT);
    return layout.roles().keySet().stream()
        .filter(lower::contains)
        .sorted()
        .map(layout.roles()::get)
        .findFirst()
        .orElse("");
  }

  /** What the event says of this, or empty. */
  public String of(String datum) {
    return values.getOrDefault(datum, "");
  }
}
