package io.github.orsak.source.record;

import io.github.orsak.event.Field;
import io.github.orsak.source.options.DateOrder;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One record as its format states it: all text, nothing understood yet, absent things empty. */
public final class RecordDraft {

  /** What a record calls its parts, for messages, and whether its times are UTC by definition. */
  public enum Shape {
    EVENT_XML("Event XML", "EventID", "TimeCreated", true),
    POWERSHELL("PowerShell", "Id", "TimeCreated", false),
    EVENT_VIEWER("Event Viewer", "Event ID", "Date and Time", false),
    GET_EVENTLOG("Get-EventLog", "EventID", "TimeGenerated", false),
    WINLOGBEAT("Winlogbeat", "event_id", "@timestamp", true),
    NXLOG("NXLog", "EventID", "EventTime", false),
    FLUENT_BIT(
        "Fluent Bit",
        "EventID",
        "TimeCreated",
        false,
        "Fluent Bit states the offset of winter all year, so that times in summer may be one hour"
            + " late."),
    OPENTELEMETRY("OpenTelemetry", "event_id.id", "system_time", true),
    VECTOR("Vector", "event_id", "timestamp", true),
    AZURE_EVENT("Azure Monitor", "EventID", "TimeGenerated", true),
    AZURE_WINDOWS_EVENT("Azure Monitor", "EventID", "TimeGenerated", true),
    SPLUNK("Splunk", "EventCode", "_time", false),
    SERVICE_TRACE("service trace", "EventID", "TimeCreated", true),
    WEB_LOG("IIS log", "sc-status", "date and time", true),
    KERNEL_LOG("HTTPERR log", "s-reason", "date and time", true),
    CMTRACE("NDES plug-in log", "id", "date and time", false);

    /** Logs that name no computer by definition; whose they are, the others of a case say. */
    private static final Set<Shape> NAMELESS = EnumSet.of(WEB_LOG, KERNEL_LOG, CMTRACE);

    final String title;
    final String idName;
    final String timeName;
    final boolean utc;
    final String caution;

    Shape(String title, String idName, String timeName, boolean utc) {
      this(title, idName, timeName, utc, "");
    }

    Shape(String title, String idName, String timeName, boolean utc, String caution) {
      this.title = title;
      this.idName = idName;
      this.timeName = timeName;
      this.utc = utc;
      this.caution = caution;
    }

    boolean nameless() {
      return NAMELESS.contains(this);
    }
  }

  public final Shape shape;
  public final List<Field> data = new ArrayList<>();
  public String time = "";
  public String host = "";
  public String channel = "";
  public String provider = "";
  public String id = "";
  public String level = "";
  public String levelWord = "";
  public String recordId = "";
  public String message = "";

  /** The zone of its time, where a label beside the time says it. */
  public Optional<ZoneId> zone = Optional.empty();

  /** The order of day and month that is usual in the language of its labels. */
  public Optional<DateOrder> dateOrder = Optional.empty();

  /** Whether the export left the event data out. */
  public boolean dataLost;

  public RecordDraft(Shape shape) {
    this.shape = shape;
    if (shape.utc) {
      zone = Optional.of(ZoneOffset.UTC);
    }
  }
}
