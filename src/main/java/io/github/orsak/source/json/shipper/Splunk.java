package io.github.orsak.source.json.shipper;

import io.github.orsak.event.Level;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.Levels;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.TimeText;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as Splunk exports it: fields that the search extracted, and the text they came from,
 * which begins with a time and goes on with {@code Key=value} lines, the message last.
 */
public final class Splunk {

  private static final RecordShape SHAPE = RecordShape.local("Splunk", "EventCode", "_time");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object -> object.has("_raw") || object.has("_time") && object.has("EventCode"),
          Splunk::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "_time")
          .with(Part.HOST, "ComputerName", "Computer", "host")
          .with(Part.CHANNEL, "LogName", "Channel")
          .with(Part.PROVIDER, "SourceName", "Name")
          .with(Part.ID, "EventCode", "EventID")
          .with(Part.LEVEL_WORD, "Type", "Level")
          .with(Part.RECORD_ID, "RecordNumber", "EventRecordID")
          .with(Part.MESSAGE, "Message");

  private static final String MESSAGE = "Message=";

  /** What Splunk's exporttool puts before a host. */
  private static final String PREFIX = "host::";

  private Splunk() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    fill(draft, raw(JsonText.of(object, "_raw")), JsonText.of(object, "ComputerName").isEmpty());
    return draft;
  }

  /** The text knows the computer itself; the field host is whatever forwarded the event. */
  private static void fill(RecordDraft draft, Map<String, String> raw, boolean forwarded) {
    // The first line of the text is in the forwarder's zone and has the month first everywhere.
    draft.time =
        draft.time.isEmpty()
            ? TimeText.monthFirst(raw.getOrDefault("", ""))
            : TimeText.sinceEpoch(draft.time, 1);
    draft.id = either(draft.id, raw, "EventCode");
    draft.channel = either(draft.channel, raw, "LogName");
    draft.provider = either(draft.provider, raw, "SourceName");
    draft.levelWord = either(draft.levelWord, raw, "Type");
    draft.recordId = either(draft.recordId, raw, "RecordNumber");
    draft.message = either(draft.message, raw, "Message");
    String host = forwarded ? raw.getOrDefault("ComputerName", draft.host) : draft.host;
    draft.host = host.startsWith(PREFIX) ? host.substring(PREFIX.length()) : host;
    if (Levels.named(draft.levelWord) == Level.NOT_STATED) {
      draft.level = raw.getOrDefault("EventType", "");
    }
    if (!raw.isEmpty() && draft.message.isEmpty()) {
      draft.note("lost.text");
    }
  }

  private static String either(String extracted, Map<String, String> raw, String key) {
    return extracted.isEmpty() ? raw.getOrDefault(key, "") : extracted;
  }

  private static Map<String, String> raw(String text) {
    Map<String, String> fields = new HashMap<>();
    int at = 0;
    while (at < text.length() && !text.startsWith(MESSAGE, at)) {
      int lineEnd = text.indexOf('\n', at);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      String line = text.substring(at, end).strip();
      int sign = line.indexOf('=');
      fields.putIfAbsent(sign < 0 ? "" : line.substring(0, sign), line.substring(sign + 1));
      at = end + 1;
    }
    if (at < text.length()) {
      fields.put("Message", text.substring(at + MESSAGE.length()));
    }
    return fields;
  }
}
