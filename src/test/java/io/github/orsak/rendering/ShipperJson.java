package io.github.orsak.rendering;

import static io.github.orsak.rendering.Json.map;
import static io.github.orsak.rendering.Json.named;

import io.github.orsak.event.Event;
import java.util.Map;

/** Objects of events as agents ship them. */
final class ShipperJson {

  private ShipperJson() {}

  static Map<String, Object> winlogbeat(Event event) {
    Map<String, Object> winlog =
        map(
            "event_id",
            String.valueOf(event.id()),
            "channel",
            event.channel(),
            "provider_name",
            Told.provider(event),
            "computer_name",
            event.host(),
            "record_id",
            event.recordId(),
            "event_data",
            named(event));
    return map(
        "@timestamp",
        event.time().toString(),
        "log",
        map("level", "error"),
        "message",
        Told.message(event),
        "winlog",
        winlog);
  }

  static Map<String, Object> winlogbeat6(Event event) {
    return map(
        "@timestamp",
        event.time().toString(),
        "level",
        Told.levelWord(event),
        "event_id",
        event.id(),
        "log_name",
        event.channel(),
        "source_name",
        Told.provider(event),
        "computer_name",
        event.host(),
        "record_number",
        String.valueOf(event.recordId()),
        "event_data",
        named(event),
        "message",
        Told.message(event));
  }

  static Map<String, Object> nxLog(Event event) {
    Map<String, Object> object =
        map(
            "EventTime",
            Told.local(event, "uuuu-MM-dd HH:mm:ss"),
            "Hostname",
            event.host(),
            "EventType",
            "ERROR",
            "SeverityValue",
            4,
            "EventID",
            event.id(),
            "SourceName",
            Told.provider(event),
            "RecordNumber",
            event.recordId(),
            "Channel",
            event.channel(),
            "Message",
            Told.message(event),
            "SourceModuleType",
            "im_msvistalog");
    event.data().stream()
        .filter(field -> !field.name().isEmpty())
        .forEach(field -> object.put(field.name(), field.value()));
    return object;
  }

  static Map<String, Object> fluentBit(Event event) {
    return map(
        "ProviderName",
        Told.provider(event),
        "EventID",
        event.id(),
        "Level",
        Told.level(event),
        "TimeCreated",
        Told.local(event, "uuuu-MM-dd HH:mm:ss xx"),
        "Channel",
        event.channel(),
        "EventRecordID",
        event.recordId(),
        "Computer",
        event.host(),
        "Message",
        Told.message(event),
        "StringInserts",
        Told.values(event));
  }

  static Map<String, Object> openTelemetry(Event event) {
    return map(
        "channel",
        event.channel(),
        "computer",
        event.host(),
        "event_id",
        map("id", event.id()),
        "level",
        Told.levelWord(event),
        "message",
        Told.message(event),
        "provider",
        map("name", Told.provider(event)),
        "record_id",
        event.recordId(),
        "system_time",
        event.time().toString(),
        "event_data",
        named(event));
  }

  static Map<String, Object> vector(Event event) {
    return map(
        "timestamp",
        event.time().toString(),
        "host",
        event.host(),
        "message",
        Told.message(event),
        "event_id",
        event.id(),
        "record_id",
        event.recordId(),
        "level",
        Told.levelWord(event),
        "level_value",
        Told.level(event),
        "channel",
        event.channel(),
        "provider_name",
        Told.provider(event),
        "computer",
        event.host(),
        "string_inserts",
        Told.values(event));
  }
}
