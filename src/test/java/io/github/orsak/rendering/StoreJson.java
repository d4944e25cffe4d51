package io.github.orsak.rendering;

import static io.github.orsak.rendering.Json.map;
import static io.github.orsak.rendering.Json.named;

import io.github.orsak.event.Event;
import java.util.Map;
import java.util.stream.Collectors;

/** Objects of events as the stores to which they were shipped return them. */
final class StoreJson {

  private StoreJson() {}

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
    return splunk(event, raw(event));
  }

  /** An event as Splunk's input for classic logs writes it. */
  static String raw(Event event) {
    return "%s\nLogName=%s\nEventCode=%d\nType=%s\nComputerName=%s\nSourceName=%s\nRecordNumber=%d\nMessage=%s"
        .formatted(
            Told.local(event, "MM/dd/uuuu hh:mm:ss a"),
            event.channel(),
            event.id(),
            Told.levelWord(event),
            event.host(),
            Told.provider(event),
            event.recordId(),
            Told.message(event));
  }

  static Map<String, Object> splunkXml(Event event) {
    return splunk(event, Xml.event(event, ""));
  }

  private static Map<String, Object> splunk(Event event, String raw) {
    String time = Told.local(event, "uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    return map("preview", false, "result", map("_time", time, "host", "relay", "_raw", raw));
  }
}
