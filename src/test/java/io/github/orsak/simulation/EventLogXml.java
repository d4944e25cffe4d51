package io.github.orsak.simulation;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.List;

/** Writes events as the XML that {@code wevtutil} prints. */
final class EventLogXml {

  private EventLogXml() {}

  static String of(List<Event> events) {
    StringBuilder xml = new StringBuilder("<!-- Synthetic: simulated events -->\n<Events>\n");
    events.forEach(event -> write(event, xml));
    return xml.append("</Events>\n").toString();
  }

  private static void write(Event event, StringBuilder xml) {
    xml.append("<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>")
        .append("<Provider Name=\"")
        .append(escaped(event.provider()))
        .append("\"/><EventID>")
        .append(event.id())
        .append("</EventID><Level>")
        .append(event.level().ordinal())
        .append("</Level><TimeCreated SystemTime=\"")
        .append(event.time())
        .append("\"/>");
    if (event.numbered()) {
      xml.append("<EventRecordID>").append(event.recordId()).append("</EventRecordID>");
    }
    xml.append("<Channel>")
        .append(escaped(event.channel()))
        .append("</Channel><Computer>")
        .append(escaped(event.host()))
        .append("</Computer></System><EventData>");
    for (Field field : event.data()) {
      String name = field.name().isEmpty() ? "" : " Name=\"" + escaped(field.name()) + "\"";
      xml.append("<Data").append(name).append('>').append(escaped(field.value())).append("</Data>");
    }
    xml.append("</EventData>");
    if (!event.message().isEmpty()) {
      xml.append("<RenderingInfo Culture=\"en-US\"><Message>")
          .append(escaped(event.message()))
          .append("</Message></RenderingInfo>");
    }
    xml.append("</Event>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
