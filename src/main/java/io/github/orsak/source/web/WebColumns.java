package io.github.orsak.source.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a web log, as its {@code #Fields} line declares them. */
final class WebColumns {

  /** Columns whose values the client chooses; a space in one of them shifts what follows. */
  private static final Set<String> FREE =
      Set.of("cs-username", "cs(User-Agent)", "cs(Cookie)", "cs(Referer)", "cs-uri");

  /** Why Windows itself answered a request; only its own log has this column. */
  private static final String REASON = "s-reason";

  /** The name of an application pool, which may have spaces and ends the line. */
  private static final String QUEUE = "s-queuename";

  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "date",
          Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
          "time",
          Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?"),
          "s-port",
          Pattern.compile("[0-9]+"),
          "sc-status",
          Pattern.compile("[1-9][0-9]{2}"),
          "s-siteid",
          Pattern.compile("[0-9]+|-"),
          REASON,
          Pattern.compile("[A-Za-z][\\w./-]*|-"),
          "c-port",
          Pattern.compile("[0-9]+|-"),
          "sc-substatus",
          Pattern.compile("[0-9]+|-"),
          "sc-win32-status",
          Pattern.compile("[0-9]+|-"),
          "time-taken",
          Pattern.compile("[0-9]+|-"));

  private final List<String> names;
  private final int left;
  private final int right;
  private final boolean kernel;

  /**
   * @param declared the names, separated by spaces
   */
  WebColumns(String declared) {
    this.names = List.of(declared.strip().split("\\s+"));
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (FREE.contains(names.get(i))) {
        free.add(i);
      }
    }
    this.kernel = names.contains("time") && names.contains(REASON);
    this.left = free.isEmpty() ? names.size() : free.get(0);
    this.right = free.isEmpty() ? 0 : names.size() - 1 - free.get(free.size() - 1);
  }

  int count() {
    return names.size();
  }

  /** Whether lines tell of requests to a web site, which not every such log does. */
  boolean ofWebServer() {
    return names.contains("time") && names.contains("cs-uri-stem") && names.contains("sc-status");
  }

  /** Whether lines tell of requests that Windows answered itself, before any web site. */
  boolean ofKernel() {
    return kernel;
  }

  /**
   * One line under its columns.
   *
   * @param values what the columns hold, without those that are empty
   * @param whole whether all columns could be told apart
   */
  record Entry(Map<String, String> values, boolean whole) {

    /** The value of the column, or empty. */
    String value(String column) {
      return values.getOrDefault(column, "");
    }
  }

  /**
   * The values of a line, or empty if they do not fit. A line with too many is read from both ends:
   * up to the first column that a client fills, and after the last; or it ends in a name of several
   * words.
   */
  Optional<Entry> entry(String line) {
    Optional<Entry> entry = entry(Arrays.asList(line.split(" ", -1)));
    return entry.isEmpty() && names.get(names.size() - 1).equals(QUEUE)
        ? entry(Arrays.asList(line.split(" ", names.size())))
        : entry;
  }

  private Optional<Entry> entry(List<String> parts) {
    int surplus = parts.size() - names.size();
    if (surplus < 0 || surplus > 0 && right == 0) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      boolean atLeft = i < left;
      boolean atRight = i >= names.size() - right;
      if (surplus == 0 || atLeft || atRight) {
        String value = parts.get(atLeft || surplus == 0 ? i : i + surplus);
        Pattern shape = SHAPES.get(names.get(i));
        if (shape != null && !shape.matcher(value).matches() && !(kernel && value.equals("-"))) {
          return Optional.empty();
        }
        if (!value.isEmpty() && !value.equals("-")) {
          values.put(names.get(i), value);
        }
      }
    }
    return Optional.of(new Entry(values, surplus == 0));
  }
}
