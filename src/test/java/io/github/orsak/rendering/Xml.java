package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.List;
import java.util.stream.Collectors;

/** Event XML and Clixml. */
final class Xml {

  private Xml() {}

  /** As wevtutil prints it: one after the other, without a root. */
  static String wevtutil(List<Event> events) {
    return events.stream().map(event -> event(event, "")).collect(Collectors.joining("\r\n"));
  }

  /** As Event Viewer saves it, with what it shows. */
  static String eventViewer(List<Event> events) {
    return events.stream()
        .map(event -> event(event, rendering(event)))
        .collect(
            Collectors.joining(
                "", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Events>", "</Events>"));
  }

  private static String rendering(Event event) {
    return "<RenderingInfo Culture='en-US'><Message>%s</Message><Level>%s</Level></RenderingInfo>"
        .formatted(escaped(Told.message(event)), Told.levelWord(event));
  }

  static String event(Event event, String more) {
    String data =
        event.data().stream()
            .map(Xml::data)
            .collect(Collectors.joining("", "<EventData>", "</EventData>"));
    return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
        + "<Provider Name='%s'/>".formatted(escaped(Told.provider(event)))
        + "<EventID Qualifiers='0'>%d</EventID>".formatted(event.id())
        + "<Level>%d</Level>".formatted(Told.level(event))
        + "<TimeCreated SystemTime='%s'/>".formatted(event.time())
        + "<EventRecordID>%d</EventRecordID>".formatted(event.recordId())
        + "<Channel>%s</Channel>".formatted(escaped(event.channel()))
        + "<Computer>%s</Computer></System>".formatted(event.host())
        + data
        + more
        + "</Event>";
  }

  private static String data(Field field) {
    String name = field.name().isEmpty() ? "" : " Name='" + escaped(field.name()) + "'";
    return "<Data" + name + ">" + escaped(field.value()) + "</Data>";
  }

  /** As PowerShell's Export-Clixml writes it. */
  static String clixml(List<Event> events) {
    return events.stream()
        .map(Xml::object)
        .collect(
            Collectors.joining(
                "",
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\r\n",
                "</Objs>"));
  }

  private static String object(Event event) {
    String values =
        event.data().stream()
            .map(
                field ->
                    "<Obj RefId='2'><Props><S N='Value'>"
                        + coded(field.value())
                        + "</S></Props></Obj>")
            .collect(Collectors.joining());
    return "  <Obj RefId='0'><Props><I32 N='Id'>%d</I32><By N='Level'>%d</By>"
            .formatted(event.id(), Told.level(event))
        + "<I64 N='RecordId'>%d</I64><S N='LogName'>%s</S>"
            .formatted(event.recordId(), escaped(event.channel()))
        + "<S N='ProviderName'>%s</S><S N='MachineName'>%s</S>"
            .formatted(escaped(Told.provider(event)), event.host())
        + "<DT N='TimeCreated'>%s</DT>".formatted(Told.local(event).toOffsetDateTime())
        + "<Obj N='Properties' RefId='1'><LST>"
        + values
        + "</LST></Obj></Props>"
        + "<MS><S N='Message'>%s</S></MS></Obj>\r\n".formatted(coded(Told.message(event)));
  }

  private static String coded(String text) {
    return escaped(text).replace("\r", "_x000D_").replace("\n", "_x000A_");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }
}
