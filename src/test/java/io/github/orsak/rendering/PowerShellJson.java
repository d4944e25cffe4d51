package io.github.orsak.rendering;

import static io.github.orsak.rendering.Json.map;

import io.github.orsak.event.Event;
import java.util.List;
import java.util.Map;

/** Objects of events as PowerShell writes them. */
final class PowerShellJson {

  private PowerShellJson() {}

  private static Map<String, Object> powerShell(Event event, String time, List<?> properties) {
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
}
