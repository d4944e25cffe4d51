package io.github.orsak.authoring.scaffold;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.report.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes events down as the part of a scenario that holds them. */
final class Draft {

  private final List<Event> events;
  private final Catalog catalog;
  private final Instant start;
  private final Map<String, String> defaults = new LinkedHashMap<>();
  private final Map<List<String>, Long> written = new HashMap<>();
  private final Map<List<String>, Long> shifts = new HashMap<>();

  private Draft(List<Event> events, Catalog catalog) {
    this.events = events;
    this.catalog = catalog;
    this.start = events.get(0).time().truncatedTo(ChronoUnit.MINUTES);
    common("host", Event::host);
    common("channel", Event::channel);
    common("provider", Event::provider);
  }

  /**
   * The keys {@code start}, {@code defaults} and {@code events}.
   *
   * @param events in the order of time; at least one
   * @param catalog names the events in comments
   */
  static String of(List<Event> events, Catalog catalog) {
    return new Draft(events, catalog).text();
  }

  // Only what every event has can be left out: an empty value would be filled in.
  private void common(String key, Function<Event, String> part) {
    Map<String, Long> values =
        events.stream().collect(Collectors.groupingBy(part, Collectors.counting()));
    if (!values.containsKey("")) {
      values.entrySet().stream()
          .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .ifPresent(most -> defaults.put(key, most.getKey()));
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("start: " + start + "\n");
    if (!defaults.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      defaults.forEach((key, value) -> pairs.add(key + ": " + scalar(value)));
      text.append("defaults: { ").append(String.join(", ", pairs)).append(" }\n");
    }
    text.append("events:\n");
    for (Event event : events) {
      text.append("  - { ").append(String.join(", ", fields(event))).append(" }");
      catalog.type(event).map(EventType::name).ifPresent(name -> text.append("   # " + name));
      text.append('\n');
    }
    return text.toString();
  }

  private List<String> fields(Event event) {
    List<String> fields = new ArrayList<>();
    fields.add("at: +" + offset(Duration.between(start, event.time())));
    fields.add("id: " + event.id());
    unlessCommon(fields, "host", event.host());
    unlessCommon(fields, "channel", event.channel());
    unlessCommon(fields, "provider", event.provider());
    if (event.level() != Level.NOT_STATED) {
      fields.add("level: " + event.level().name().toLowerCase(Locale.ROOT));
    }
    record(event).ifPresent(number -> fields.add("record: " + number));
    if (!event.data().isEmpty()) {
      fields.add("data: " + data(event.data()));
    }
    if (!event.message().isEmpty()) {
      fields.add("message: " + scalar(event.message()));
    }
    return fields;
  }

  private void unlessCommon(List<String> fields, String key, String value) {
    if (!value.isEmpty() && !value.equals(defaults.get(key))) {
      fields.add(key + ": " + scalar(value));
    }
  }

  // Records count on by themselves; only holes and new beginnings are written, from 1.
  private Optional<Long> record(Event event) {
    List<String> log = List.of(event.host(), event.channel());
    Long last = written.get(log);
    if (!event.numbered()) {
      written.put(log, last == null ? 1 : last + 1);
      return Optional.empty();
    }
    long shift = shifts.computeIfAbsent(log, first -> event.recordId() - 1);
    if (event.recordId() - shift < 0) {
      shift = event.recordId();
      shifts.put(log, shift);
    }
    long number = event.recordId() - shift;
    written.put(log, number);
    return number == (last == null ? 1 : last + 1) ? Optional.empty() : Optional.of(number);
  }

  private static String data(List<Field> data) {
    boolean named =
        data.stream().noneMatch(field -> field.name().isEmpty())
            && data.stream().map(Field::name).distinct().count() == data.size();
    return data.stream()
        .map(field -> (named ? scalar(field.name()) + ": " : "") + scalar(field.value()))
        .collect(Collectors.joining(", ", named ? "{ " : "[", named ? " }" : "]"));
  }

  private static String offset(Duration span) {
    StringBuilder offset = new StringBuilder();
    append(offset, span.toHours(), "h");
    append(offset, span.toMinutesPart(), "m");
    append(offset, span.toSecondsPart(), "s");
    append(offset, span.toMillisPart(), "ms");
    return offset.length() == 0 ? "0s" : offset.toString();
  }

  private static void append(StringBuilder offset, long amount, String unit) {
    if (amount > 0) {
      offset.append(amount).append(unit);
    }
  }

  // What is quoted as in JSON is quoted as in YAML.
  static String scalar(String text) {
    return text.matches("[\\p{L}][\\p{L}\\p{N} ._/-]*[\\p{L}\\p{N}]")
            && !text.toLowerCase(Locale.ROOT).matches("yes|no|on|off|true|false|null")
        ? text
        : Json.inline(text);
  }
}
