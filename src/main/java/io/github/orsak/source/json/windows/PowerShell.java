package io.github.orsak.source.json.windows;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An event as {@code Get-WinEvent} gives it, in Windows PowerShell 5.1 and in PowerShell 7, whether
 * it is exported as JSON, CSV, Clixml or a list.
 *
 * <p>Users select properties, so everything but {@code Id} may be missing.
 */
public final class PowerShell {

  private static final RecordShape SHAPE = RecordShape.local("PowerShell", "Id", "TimeCreated");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, PowerShell::recognises, PowerShell::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeCreated")
          .with(Part.HOST, "MachineName")
          .with(Part.CHANNEL, "LogName", "ContainerLog")
          .with(Part.PROVIDER, "ProviderName")
          .with(Part.ID, "Id")
          .with(Part.LEVEL, "Level")
          .with(Part.LEVEL_WORD, "LevelDisplayName")
          .with(Part.RECORD_ID, "RecordId")
          .with(Part.MESSAGE, "Message");

  private static final List<String> COMPANIONS =
      List.of(
          "TimeCreated", "RecordId", "ProviderName", "LogName", "LevelDisplayName", "MachineName");

  /** What the depth limit, a table or a list makes of an event property. */
  private static final String CLASS_NAME = "System.Diagnostics.Eventing.Reader.EventProperty";

  private static final Pattern HASHTABLE = Pattern.compile("@\\{Value=(.*)}", Pattern.DOTALL);

  private PowerShell() {}

  private static boolean recognises(JsonNode object) {
    return object.has("Id") && COMPANIONS.stream().anyMatch(object::has);
  }

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    JsonNode properties = object.path("Properties");
    draft.dataLost = properties.isString() && properties.asString().contains(CLASS_NAME);
    for (JsonNode property : properties) {
      String value = value(property);
      if (value.equals(CLASS_NAME)) {
        draft.dataLost = true;
      } else {
        draft.data.add(new Field("", value));
      }
    }
    return draft;
  }

  private static String value(JsonNode property) {
    if (property.isObject()) {
      return JsonText.of(property, "Value");
    }
    String text = JsonText.of(property);
    Matcher hashtable = HASHTABLE.matcher(text);
    return hashtable.matches() ? hashtable.group(1) : text;
  }
}
