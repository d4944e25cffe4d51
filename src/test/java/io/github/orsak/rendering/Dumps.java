package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import java.util.List;

/** What programs print as labelled lines. */
final class Dumps {

  private Dumps() {}

  static String wevtutil(List<Event> events) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      text.append("Event[%d]:\r\n".formatted(i))
          .append(
              "  Log Name: %s\r\n  Source: %s\r\n".formatted(event.channel(), Told.provider(event)))
          .append("  Date: %s\r\n  Event ID: %d\r\n".formatted(event.time(), event.id()))
          .append("  Task: N/A\r\n  Level: %s\r\n".formatted(Told.levelWord(event)))
          .append("  Opcode: N/A\r\n  Keyword: Classic\r\n  User: N/A\r\n  User Name: N/A\r\n")
          .append("  Computer: %s\r\n  Description: \r\n".formatted(event.host()))
          .append(Told.message(event))
          .append("\r\n\r\n");
    }
    return text.toString();
  }

  static String formatList(List<Event> events) {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      text.append("\r\nTimeCreated  : %s\r\n".formatted(Told.local(event, "uuuu-MM-dd HH:mm:ss")))
          .append("ProviderName : %s\r\n".formatted(Told.provider(event)))
          .append("Id           : %d\r\n".formatted(event.id()))
          .append("Message      : ")
          .append(Told.message(event).replace("\r\n", "\r\n" + " ".repeat(15)))
          .append("\r\n\r\n");
    }
    return text.toString();
  }

  static String copied(List<Event> events) {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      text.append("Log Name:      %s\r\n".formatted(event.channel()))
          .append("Source:        %s\r\n".formatted(Told.provider(event)))
          .append("Date:          %s\r\n".formatted(Told.local(event, "dd.MM.uuuu HH:mm:ss")))
          .append("Event ID:      %d\r\nTask Category: None\r\n".formatted(event.id()))
          .append("Level:         %s\r\n".formatted(Told.levelWord(event)))
          .append("Keywords:      Classic\r\nUser:          N/A\r\n")
          .append("Computer:      %s\r\nDescription:\r\n".formatted(event.host()))
          .append(Told.message(event))
          .append("\r\n");
    }
    return text.toString();
  }
}
