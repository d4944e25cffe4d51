package io.github.orsak.source.json.windows;

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
 * An event as Windows PowerShell's older {@code Get-EventLog} gives it. See <a
 * href="https://learn.microsoft.com/dotnet/api/system.diagnostics.eventlogentry">its
 * properties</a>; the name of the log is not among them.
 */
public final class GetEventLog {

  private static final RecordShape SHAPE =
      RecordShape.local("Get-EventLog", "EventID", "TimeGenerated");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object -> object.has("EntryType") && (object.has("InstanceId") || object.has("EventID")),
          GetEventLog::draft);

  // The instance id carries the qualifiers in its high bits and stands in where the id is hidden.
  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeGenerated", "TimeWritten")
          .with(Part.HOST, "MachineName")
          .with(Part.PROVIDER, "Source")
          .with(Part.ID, "EventID", "InstanceId")
          .with(Part.LEVEL_WORD, "EntryType")
          .with(Part.RECORD_ID, "Index")
          .with(Part.MESSAGE, "Message");

  /** What a table or a list makes of the strings. */
  private static final String CLASS_NAME = "System.String[]";

  private GetEventLog() {}

  /** Whether a table has its columns, of which "Data" is the date in other languages. */
  public static boolean wrote(List<String> header) {
    return header.contains("EntryType");
  }

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    draft.levelWord = word(draft.levelWord);
    JsonNode strings = object.path("ReplacementStrings");
    if (strings.isArray()) {
      EventValues.add(strings, draft);
    }
    draft.dataLost = JsonText.of(strings).equals(CLASS_NAME);
    return draft;
  }

  /** JSON gives the entry type as its number, where the scale counts the other way round. */
  private static String word(String entryType) {
    return switch (entryType) {
      case "1" -> "Error";
      case "2" -> "Warning";
      case "4", "8", "16" -> "Information";
      default -> entryType;
    };
  }
}
