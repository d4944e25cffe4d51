package io.github.orsak.source;

import io.github.orsak.source.Layout.Part;
import tools.jackson.databind.JsonNode;

/**
 * Events in the two tables of a Log Analytics workspace, <a
 * href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/event">Event</a> and <a
 * href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/windowsevent">WindowsEvent</a>.
 */
final class AzureMonitor {

  /** The table without record ids; its level numbers are on no known scale, so the word counts. */
  static final Producer EVENT =
      new Producer(
          object ->
              object.has("EventID")
                  && (object.has("RenderedDescription")
                      || object.has("EventLog") && object.has("TimeGenerated")),
          AzureMonitor::event);

  static final Producer WINDOWS_EVENT =
      new Producer(
          object ->
              object.has("EventID")
                  && object.has("TimeGenerated")
                  && (object.has("EventRecordId") || object.has("EventOriginId")),
          AzureMonitor::windowsEvent);

  private static final Layout EVENT_COLUMNS =
      new Layout(Draft.Shape.AZURE_EVENT)
          .with(Part.TIME, "TimeGenerated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "EventLog")
          .with(Part.PROVIDER, "Source")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL_WORD, "EventLevelName")
          .with(Part.MESSAGE, "RenderedDescription", "Message");

  private static final Layout WINDOWS_EVENT_COLUMNS =
      new Layout(Draft.Shape.AZURE_WINDOWS_EVENT)
          .with(Part.TIME, "TimeGenerated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Provider")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL_WORD, "EventLevelName")
          .with(Part.RECORD_ID, "EventRecordId");

  private AzureMonitor() {}

  private static Draft event(JsonNode object) {
    Draft draft = EVENT_COLUMNS.draft(object);
    EventValues.add(object.path("EventData"), draft);
    Draft parameters = new Draft(draft.shape);
    EventValues.add(object.path("ParameterXml"), parameters);
    if (parameters.data.size() > draft.data.size()) {
      draft.data.clear();
      draft.data.addAll(parameters.data);
    }
    return draft;
  }

  private static Draft windowsEvent(JsonNode object) {
    Draft draft = WINDOWS_EVENT_COLUMNS.draft(object);
    EventValues.add(object.path("EventData"), draft);
    if (draft.data.isEmpty()) {
      EventValues.add(object.path("RawEventData"), draft);
    }
    return draft;
  }
}
