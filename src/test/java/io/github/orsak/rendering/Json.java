package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What PowerShell and shippers write as JSON. */
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

  static Map<String, Object> powerShell(Event event, String time, List<?> properties) {
    return map(
        "Id",
        event.id(),
        "Level",
        Told.level(event),
        "RecordId",
        event.recordId(),
        "ProviderName",
        Told.provider(event),
        "LogName",
        event.channel(),
        "MachineName",
        event.host(),
        "TimeCreated",
        time,
        "Properties",
        properties,
        "Message",
        Told.message(event));
  }

  static Map<String, Object> windowsPowerShell(Event event) {
    return powerShell(event, date(event), values(event));
  }

  /** At its default depth PowerShell leaves only the names of classes. */
  static Map<String, Object> shallow(Event event) {
    String name = "System.Diagnostics.Eventing.Reader.EventProperty";
    return powerShell(event, date(event), event.data().stream().map(field -> name).toList());
  }

  static Map<String, Object> powerShell7(Event event) {
    return powerShell(event, Told.local(event, "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx"), values(event));
  }

  private static String date(Event event) {
    return "/Date(" + event.time().toEpochMilli() + ")/";
  }

  private static List<?> values(Event event) {
    return Told.values(event).stream().map(value -> Map.of("Value", value)).toList();
  }

  static Map<String, Object> getEventLog(Event event) {
    return map(
        "EventID",
        event.id(),
        "MachineName",
        event.host(),
        "Index",
        event.recordId(),
        "EntryType",
        Told.level(event) == 2 ? 1 : 4,
        "Message",
        Told.message(event),
        "Source",
        Told.provider(event),
        "ReplacementStrings",
        Told.values(event),
        "InstanceId",
        0x40000000L + event.id(),
        "TimeGenerated",
        date(event));
  }

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

  static Map<String, Object> azureEvent(Event event) {
    String parameters =
        Told.values(event).stream()
            .map(value -> "<Param>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</Param>")
            .collect(Collectors.joining());
    return map(
        "TimeGenerated",
        event.time().toString(),
        "Source",
        Told.provider(event),
        "EventLog",
        event.channel(),
        "Computer",
        event.host(),
        "EventLevel",
        1,
        "EventLevelName",
        Told.levelWord(event),
        "EventID",
        event.id(),
        "RenderedDescription",
        Told.message(event),
        "ParameterXml",
        parameters);
  }

  static Map<String, Object> azureWindowsEvent(Event event) {
    return map(
        "TimeGenerated",
        event.time().toString(),
        "Provider",
        Told.provider(event),
        "Channel",
        event.channel(),
        "Computer",
        event.host(),
        "EventLevel",
        Told.level(event),
        "EventLevelName",
        Told.levelWord(event),
        "EventID",
        event.id(),
        "EventRecordId",
        String.valueOf(event.recordId()),
        "EventData",
        named(event));
  }

  static Map<String, Object> splunk(Event event) {
    String raw =
        "%s\nLogName=%s\nEventCode=%d\nType=%s\nComputerName=%s\nSourceName=%s\nRecordNumber=%d\nMessage=%s"
            .formatted(
                Told.local(event, "MM/dd/uuuu hh:mm:ss a"),
                event.channel(),
                event.id(),
                Told.levelWord(event),
                event.host(),
                Told.provider(event),
                event.recordId(),
                Told.message(event));
    return splunk(event, raw);
  }

  static Map<String, Object> splunkXml(Event event) {
    return splunk(event, Xml.event(event, ""));
  }

  private static Map<String, Object> splunk(Event event, String raw) {
    String time = Told.local(event, "uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    return map("preview", false, "result", map("_time", time, "host", "relay", "_raw", raw));
  }

  private static Map<String, Object> named(Event event) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Field field : event.data()) {
      named.put(
          field.name().isEmpty() ? "param" + (named.size() + 1) : field.name(), field.value());
    }
    return named;
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
