package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Events in the tables of a Log Analytics workspace, <a
 * href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/event">Event</a> and <a
 * href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/windowsevent">WindowsEvent</a>;
 * records of the older agents call the provider {@code EventSourceName}.
 */
public final class AzureMonitor {

  private static final RecordShape SHAPE =
      RecordShape.utc("Azure Monitor", "EventID", "TimeGenerated");

  /** The table without record ids; its level numbers are on no known scale, so the word counts. */
  public static final Producer EVENT =
      new Producer(
          SHAPE,
          object ->
              object.has("EventID")
                  && (object.has("RenderedDescription")
                      || object.has("EventLog") && object.has("TimeGenerated")),
          AzureMonitor::event);

  private static final List<String> WINDOWS_EVENT_KEYS =
      List.of("EventRecordId", "EventOriginId", "EventSourceName", "Channel");

  /** For the list of all. */
  public static final Producer WINDOWS_EVENT =
      new Producer(
          SHAPE,
          object ->
              object.has("EventID")
                  && object.has("TimeGenerated")
                  && WINDOWS_EVENT_KEYS.stream().anyMatch(object::has),
          AzureMonitor::windowsEvent);

  private static final Layout EVENT_COLUMNS =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeGenerated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "EventLog")
          .with(Part.PROVIDER, "Source", "EventSourceName")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL_WORD, "EventLevelName")
          .with(Part.MESSAGE, "RenderedDescription", "Message");

  private static final Layout WINDOWS_EVENT_COLUMNS =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeGenerated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Provider", "EventSourceName")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL_WORD, "EventLevelName")
          .with(Part.RECORD_ID, "EventRecordId");

  private static final String SECURITY = "SecurityEvent";

  private static final List<String> DATA =
      List.of("EventData", "EventData_dynamic", "EventData_string");

  private AzureMonitor() {}

  private static RecordDraft event(JsonNode object) {
    RecordDraft draft = EVENT_COLUMNS.draft(object);
    data(object, draft);
    RecordDraft parameters = new RecordDraft(draft.shape);
    EventValues.add(object.path("ParameterXml"), parameters);
    if (parameters.data.size() > draft.data.size()) {
      draft.data.clear();
      draft.data.addAll(parameters.data);
    }
    return draft;
  }

  private static RecordDraft windowsEvent(JsonNode object) {
    RecordDraft draft = WINDOWS_EVENT_COLUMNS.draft(object);
    data(object, draft);
    if (draft.data.isEmpty()) {
      EventValues.add(object.path("RawEventData"), draft);
    }
    if (draft.levelWord.isEmpty()) {
      boolean security = object.has("Activity") || JsonText.of(object, "Type").equals(SECURITY);
      draft.levelWord = security ? kind(JsonText.of(object, "Level")) : "";
      draft.level = security ? "" : JsonText.of(object, "EventLevel");
    }
    return draft;
  }

  /** Its security table states the kind of an event, which counts in another way than levels. */
  private static String kind(String number) {
    return switch (number) {
      case "1" -> "Error";
      case "2" -> "Warning";
      case "4", "8", "16" -> "Information";
      default -> "";
    };
  }

  /** A union of tables tells columns of one name apart by their types. */
  private static void data(JsonNode object, RecordDraft draft) {
    for (int i = 0; i < DATA.size() && draft.data.isEmpty(); i++) {
      EventValues.add(object.path(DATA.get(i)), draft);
    }
  }
}
