package io.github.orsak.source.table;

import io.github.orsak.source.json.windows.EventViewer;
import io.github.orsak.source.json.windows.GetEventLog;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.record.RecordDraft;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the columns of a table hold, by its header.
 *
 * @param names the key of each column
 * @param rest the key of what stands beyond the last, or empty
 * @param zone the zone of the times, as the header states it: {@code TimeGenerated [UTC]}
 * @param dateOrder the order of dates that is usual in the language of the header
 */
record Columns(
    List<String> names, String rest, Optional<String> zone, Optional<DateOrder> dateOrder) {

  private static final Pattern WITH_ZONE = Pattern.compile("(Time\\w+) \\[(.+)]");

  /** A label that a person chose in Kibana, and the field: {@code Number (winlog.event_id)}. */
  private static final Pattern LABELLED =
      Pattern.compile("^.+ \\(((?:@timestamp|message|[a-z]+(?:\\.\\w+)+))\\)$");

  /** How formulas begin. */
  private static final String FORMULA = "=+-@";

  /** The columns of a table saved by Event Viewer, whatever its labels are. */
  static final Columns BY_POSITION =
      new Columns(EventViewer.COLUMNS, EventViewer.DESCRIPTION, Optional.empty(), Optional.empty());

  /** The columns that a header names. */
  static Columns of(List<String> header) {
    if (GetEventLog.wrote(header)) {
      return named(header);
    }
    List<EventViewer.Label> labels = new ArrayList<>();
    header.forEach(word -> EventViewer.label(word).ifPresent(labels::add));
    List<String> keys = labels.stream().map(EventViewer.Label::key).toList();
    return keys.contains(EventViewer.ID) && keys.contains(EventViewer.TIME)
        ? translated(header, labels)
        : named(header);
  }

  private static Columns translated(List<String> header, List<EventViewer.Label> labels) {
    List<String> names =
        header.stream()
            .map(word -> EventViewer.label(word).map(EventViewer.Label::key).orElse(word.strip()))
            .toList();
    boolean dayFirst = labels.stream().anyMatch(EventViewer.Label::dayFirst);
    return new Columns(
        names,
        names.contains(EventViewer.DESCRIPTION) ? "" : EventViewer.DESCRIPTION,
        Optional.empty(),
        dayFirst ? Optional.of(DateOrder.DMY) : Optional.empty());
  }

  private static Columns named(List<String> header) {
    List<String> names = new ArrayList<>();
    Optional<String> zone = Optional.empty();
    for (String word : header) {
      Matcher matcher = WITH_ZONE.matcher(word.strip());
      boolean zoned = matcher.matches();
      names.add(zoned ? matcher.group(1) : LABELLED.matcher(word.strip()).replaceFirst("$1"));
      zone = zoned ? Optional.of(matcher.group(2)) : zone;
    }
    return new Columns(List.copyOf(names), "", zone, Optional.empty());
  }

  /** The row as an object. */
  ObjectNode object(List<String> fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < fields.size(); i++) {
      String key = i < names.size() ? names.get(i) : rest;
      String value = value(fields.get(i));
      if (!key.isEmpty() && !value.isEmpty() && !object.has(key)) {
        object.put(key, value);
      }
    }
    return object;
  }

  /** Several programs write a dash for nothing, and some guard spreadsheets against formulas. */
  private static String value(String field) {
    boolean guarded =
        field.length() > 1 && field.charAt(0) == '\'' && FORMULA.indexOf(field.charAt(1)) >= 0;
    String value = guarded ? field.substring(1) : field;
    return value.equals("-") ? "" : value;
  }

  /** Gives a draft what the header says about its time. */
  void describe(RecordDraft draft) {
    draft.dateOrder = dateOrder;
    if (zone.isPresent()) {
      draft.zone = zone.flatMap(Columns::zone);
    }
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
