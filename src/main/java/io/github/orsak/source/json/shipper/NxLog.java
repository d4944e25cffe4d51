package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An event as NXLog's module im_msvistalog writes it: the event data stand among its own keys. See
 * <a href="https://docs.nxlog.co/refman/current/im/msvistalog.html">its fields</a>.
 */
public final class NxLog {

  private static final RecordShape SHAPE = RecordShape.local("NXLog", "EventID", "EventTime");

  /** For the list of all. */
  public static final Producer PRODUCER = new Producer(SHAPE, NxLog::recognises, NxLog::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "EventTime")
          .with(Part.HOST, "Hostname")
          .with(Part.CHANNEL, "Channel", "FileName")
          .with(Part.PROVIDER, "SourceName")
          .with(Part.ID, "EventID")
          // Its severity numbers have a scale of their own.
          .with(Part.LEVEL_WORD, "EventType", "Severity")
          .with(Part.RECORD_ID, "RecordNumber")
          .with(Part.MESSAGE, "Message");

  private static final Set<String> OWN =
      anyCase(
          "@timestamp @version AccountName AccountType ActivityID Category Channel Domain EventID EventReceivedTime"
              + " EventTime EventTimeWritten EventType EventXML ExecutionProcessID"
              + " ExecutionThreadID FileName Hostname Keywords Message Opcode OpcodeValue ProcessID"
              + " ProviderGuid RecordNumber RelatedActivityID Severity SeverityValue"
              + " SourceModuleName SourceModuleType SourceName Task ThreadID UserID Version");

  private NxLog() {}

  private static Set<String> anyCase(String keys) {
    Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Collections.addAll(own, keys.split(" "));
    return own;
  }

  private static boolean recognises(JsonNode object) {
    return object.has("EventID")
        && (object.has("SourceModuleType") || object.has("EventTime") && object.has("SourceName"));
  }

  private static RecordDraft draft(JsonNode object) {
    return draft(object, SHAPE);
  }

  /** What its fields say in the records of another program. */
  static RecordDraft draft(JsonNode object, RecordShape shape) {
    RecordDraft draft = LAYOUT.draft(object, shape);
    draft.received = JsonText.of(object, "@timestamp");
    for (Map.Entry<String, JsonNode> value : object.properties()) {
      if (!OWN.contains(value.getKey())) {
        EventValues.named(value.getKey(), JsonText.of(value.getValue()), draft);
      }
    }
    return draft;
  }
}
