package io.github.orsak.source.json.forensic;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The data of an event as Hayabusa puts them into one cell, {@code Data[1]: a ¦ Data[2]: b}, or as
 * an object of the same names. Values without names are numbered and sorted as texts, so that the
 * tenth stands before the second; here they are in their order.
 */
final class HayabusaDetails {

  private static final Pattern BETWEEN = Pattern.compile(" \u00A6 |\\r?\\n|\\t");
  private static final Pattern NAMED = Pattern.compile("([^\\s:]{1,80}): ?(.*)");
  private static final Pattern UNNAMED = Pattern.compile("(?:Data|param)(?:\\[?([0-9]{1,6})]?)?");

  private record Detail(String name, int number, String value) {
    Field field() {
      return new Field(name, value);
    }
  }

  private HayabusaDetails() {}

  /** The values of a cell or an object. */
  static List<Field> of(JsonNode details) {
    List<Detail> all = new ArrayList<>();
    if (details.isObject()) {
      for (Map.Entry<String, JsonNode> detail : details.properties()) {
        JsonNode value = detail.getValue();
        (value.isArray() ? value.valueStream() : Stream.of(value))
            .forEach(item -> all.add(detail(detail.getKey(), JsonText.of(item))));
      }
    } else {
      cell(JsonText.of(details), all);
    }
    // The sort is stable: only the numbered ones change places among themselves.
    all.sort(Comparator.comparing(Detail::number));
    return all.stream().map(Detail::field).toList();
  }

  /** A value may itself hold what stands between values; then no name follows. */
  private static void cell(String text, List<Detail> all) {
    if (text.isBlank() || text.equals("-")) {
      return;
    }
    String name = "";
    StringBuilder value = new StringBuilder();
    boolean begun = false;
    for (String piece : BETWEEN.split(text)) {
      Matcher named = NAMED.matcher(piece);
      boolean next = named.matches();
      if (next && begun) {
        all.add(detail(name, value.toString()));
        value.setLength(0);
      }
      name = next ? named.group(1) : name;
      value.append(begun && !next ? " \u00A6 " : "").append(next ? named.group(2) : piece);
      begun = true;
    }
    all.add(detail(name, value.toString()));
  }

  private static Detail detail(String name, String value) {
    Matcher unnamed = UNNAMED.matcher(name);
    if (!unnamed.matches()) {
      return new Detail(name, 0, value);
    }
    String number = unnamed.group(1);
    return new Detail("", number == null ? 0 : Integer.parseInt(number), value);
  }
}
