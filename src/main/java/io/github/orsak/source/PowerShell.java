package io.github.orsak.source;

import io.github.orsak.event.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An event as {@code Get-WinEvent | ConvertTo-Json} writes it, in Windows PowerShell 5.1 and in
 * PowerShell 7.
 *
 * <p>Users select properties, so everything but {@code Id} may be missing.
 */
final class PowerShell {

  private static final String[] COMPANIONS = {
    "TimeCreated", "RecordId", "ProviderName", "LogName", "LevelDisplayName", "MachineName"
  };

  /** What the depth limit makes of an event property. */
  private static final String CLASS_NAME = "System.Diagnostics.Eventing.Reader.EventProperty";

  private static final Pattern HASHTABLE = Pattern.compile("@\\{Value=(.*)}", Pattern.DOTALL);

  private PowerShell() {}

  static boolean recognises(JsonNode object) {
    if (!object.has("Id")) {
      return false;
    }
    for (String companion : COMPANIONS) {
      if (object.has(companion)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the export lost the event data, because its depth was too small. */
  static boolean flattened(JsonNode object) {
    return object.path("Properties").path(0).asString("").equals(CLASS_NAME);
  }

  static Draft draft(JsonNode object) {
    Draft draft = new Draft(Draft.Shape.POWERSHELL);
    draft.id = JsonText.of(object, "Id");
    draft.time = time(object.path("TimeCreated"));
    draft.host = JsonText.of(object, "MachineName");
    draft.channel = JsonText.first(object, "LogName", "ContainerLog");
    draft.provider = JsonText.of(object, "ProviderName");
    draft.level = JsonText.of(object, "Level");
    draft.levelWord = JsonText.of(object, "LevelDisplayName");
    draft.recordId = JsonText.of(object, "RecordId");
    draft.message = JsonText.of(object, "Message");
    for (JsonNode property : object.path("Properties")) {
      String value = value(property);
      if (!value.equals(CLASS_NAME)) {
        draft.data.add(new Field("", value));
      }
    }
    return draft;
  }

  /** Windows PowerShell wraps a time that was decorated: {@code {"value": …, "DateTime": …}}. */
  private static String time(JsonNode time) {
    return JsonText.of(time.isObject() ? time.path("value") : time);
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
