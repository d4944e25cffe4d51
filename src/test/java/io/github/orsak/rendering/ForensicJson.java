package io.github.orsak.rendering;

import static io.github.orsak.rendering.Json.map;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Objects of events as tools write them that examine copies of event logs. */
final class ForensicJson {

  private ForensicJson() {}

  static Map<String, Object> evtxDump(Event event) {
    Map<String, Object> system =
        map(
            "Provider",
            map("#attributes", map("Name", Told.provider(event))),
            "EventID",
            map("#attributes", map("Qualifiers", 0), "#text", event.id()),
            "Level",
            Told.level(event),
            "TimeCreated",
            map("#attributes", map("SystemTime", event.time().toString())),
            "EventRecordID",
            event.recordId(),
            "Channel",
            event.channel(),
            "Computer",
            event.host());
    return map("Event", map("System", system, "EventData", data(event, "#text")));
  }

  static Map<String, Object> chainsaw(Event event) {
    Map<String, Object> system =
        map(
            "Provider_attributes",
            map("Name", Told.provider(event)),
            "EventID",
            event.id(),
            "Level",
            Told.level(event),
            "TimeCreated_attributes",
            map("SystemTime", event.time().toString()),
            "EventRecordID",
            event.recordId(),
            "Channel",
            event.channel(),
            "Computer",
            event.host());
    Map<String, Object> dump =
        map("Event", map("System", system, "EventData", data(event, "#text")));
    return map("group", "g", "level", "critical", "document", map("kind", "evtx", "data", dump));
  }

  static Map<String, Object> velociraptor(Event event) {
    BigDecimal time =
        BigDecimal.valueOf(event.time().getEpochSecond())
            .add(BigDecimal.valueOf(event.time().getNano() / 1_000, 6));
    Map<String, Object> system =
        map(
            "Provider",
            map("Name", Told.provider(event)),
            "EventID",
            map("Value", event.id()),
            "Level",
            Told.level(event),
            "TimeCreated",
            map("SystemTime", time),
            "EventRecordID",
            event.recordId(),
            "Channel",
            event.channel(),
            "Computer",
            event.host());
    return map("System", system, "EventData", data(event, ""), "Message", "");
  }

  /** Values without names are in a list, which Velociraptor ends with an empty one. */
  private static Map<String, Object> data(Event event, String key) {
    Map<String, Object> data = new LinkedHashMap<>();
    List<String> unnamed = new ArrayList<>();
    for (Field field : event.data()) {
      if (field.name().isEmpty()) {
        unnamed.add(field.value());
      } else {
        data.put(field.name(), field.value());
      }
    }
    if (!unnamed.isEmpty() && key.isEmpty()) {
      unnamed.add("");
      data.put("Data", unnamed);
    } else if (!unnamed.isEmpty()) {
      data.put("Data", map(key, unnamed));
    }
    return data;
  }

  static Map<String, Object> evtxEcmd(Event event) {
    List<Map<String, Object>> data =
        event.data().stream()
            .map(field -> map("@Name", field.name(), "#text", escaped(field.value())))
            .toList();
    return map(
        "Payload",
        JsonMapper.shared().writeValueAsString(map("EventData", map("Data", data))),
        "Computer",
        event.host(),
        "Channel",
        event.channel(),
        "Provider",
        Told.provider(event),
        "EventId",
        event.id(),
        "EventRecordId",
        String.valueOf(event.recordId()),
        "Level",
        Told.levelWord(event),
        "TimeCreated",
        event.time().toString().replace("Z", "+00:00"));
  }

  static Map<String, Object> hayabusa(Event event) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Field field : event.data()) {
      all.put(
          field.name().isEmpty() ? "Data[" + (all.size() + 1) + "]" : field.name(), field.value());
    }
    return map(
        "Timestamp",
        Told.local(event, "uuuu-MM-dd HH:mm:ss.SSS xxx"),
        "RuleTitle",
        "t",
        "Level",
        "crit",
        "Computer",
        event.host(),
        "Channel",
        event.channel().replace("Microsoft", "MS").replace("Operational", "Op"),
        "EventID",
        event.id(),
        "RecordID",
        event.recordId(),
        "AllFieldInfo",
        all);
  }

  static Map<String, Object> plaso(Event event) {
    return map(
        "data_type",
        "windows:evtx:record",
        "timestamp_desc",
        "Creation Time",
        "event_identifier",
        event.id(),
        "xml_string",
        Xml.event(event, ""));
  }

  static Map<String, Object> wazuh(Event event) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (Map.Entry<String, Object> value : Json.named(event).entrySet()) {
      String name = value.getKey();
      data.put(
          name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
          escaped(value.getValue().toString()));
    }
    Map<String, Object> system =
        map(
            "providerName",
            Told.provider(event),
            "eventID",
            String.valueOf(event.id()),
            "level",
            String.valueOf(Told.level(event)),
            "systemTime",
            event.time().toString(),
            "eventRecordID",
            String.valueOf(event.recordId()),
            "channel",
            event.channel(),
            "computer",
            event.host(),
            "message",
            "\"" + Told.message(event) + "\"");
    Map<String, Object> win = map("system", system, "eventdata", data);
    return map("rule", map("level", 12), "data", map("win", win));
  }

  static Map<String, Object> gelf(Event event) {
    Map<String, Object> object =
        map(
            "version",
            "1.1",
            "host",
            event.host(),
            "short_message",
            "cut",
            "full_message",
            Told.message(event),
            "timestamp",
            BigDecimal.valueOf(event.time().toEpochMilli(), 3),
            "level",
            3,
            "_EventID",
            event.id(),
            "_SourceName",
            Told.provider(event),
            "_Channel",
            event.channel(),
            "_EventType",
            "ERROR",
            "_RecordNumber",
            event.recordId());
    Json.named(event).forEach((name, value) -> object.put("_" + name, value));
    return object;
  }

  static Map<String, Object> graylog(Event event) {
    Map<String, Object> object =
        map(
            "winlogbeat_@timestamp",
            event.time().toString(),
            "winlogbeat_winlog_event_id",
            String.valueOf(event.id()),
            "winlogbeat_winlog_channel",
            event.channel(),
            "winlogbeat_winlog_provider_name",
            Told.provider(event),
            "winlogbeat_winlog_computer_name",
            event.host(),
            "winlogbeat_winlog_record_id",
            String.valueOf(event.recordId()),
            "winlogbeat_log_level",
            "error",
            "message",
            Told.message(event),
            "source",
            "relay");
    Json.named(event)
        .forEach((name, value) -> object.put("winlogbeat_winlog_event_data_" + name, value));
    return object;
  }

  /** Raw events of Splunk, one after the other. */
  static String splunkRaw(List<Event> events) {
    return events.stream().map(event -> StoreJson.raw(event) + "\n").collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
