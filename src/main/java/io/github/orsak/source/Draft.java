package io.github.orsak.source;

import io.github.orsak.event.Field;
import java.util.ArrayList;
import java.util.List;

/** One record as its format states it: all text, nothing understood yet, absent things empty. */
final class Draft {

  /** What a record calls its parts, for messages, and whether its times are UTC by definition. */
  enum Shape {
    EVENT_XML("Event XML", "EventID", "TimeCreated", true),
    POWERSHELL("PowerShell JSON", "Id", "TimeCreated", false),
    WINLOGBEAT("Winlogbeat JSON", "event_id", "@timestamp", true),
    SERVICE_TRACE("service trace", "EventID", "TimeCreated", true),
    WEB_LOG("IIS log", "sc-status", "date and time", true),
    CMTRACE("NDES plug-in log", "id", "date and time", false);

    final String title;
    final String idName;
    final String timeName;
    final boolean utc;

    Shape(String title, String idName, String timeName, boolean utc) {
      this.title = title;
      this.idName = idName;
      this.timeName = timeName;
      this.utc = utc;
    }
  }

  final Shape shape;
  final List<Field> data = new ArrayList<>();
  String time = "";
  String host = "";
  String channel = "";
  String provider = "";
  String id = "";
  String level = "";
  String levelWord = "";
  String recordId = "";
  String message = "";

  Draft(Shape shape) {
    this.shape = shape;
  }
}
