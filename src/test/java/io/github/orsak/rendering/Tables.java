package io.github.orsak.rendering;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.orsak.event.Event;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Event Viewer, PowerShell and portals save as tables. */
final class Tables {

  private static final String TYPE = "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n";

  private Tables() {}

  /** As Event Viewer saves it: newest first, and a sixth column without a header. */
  static String eventViewer(List<Event> events, char separator, String header, String date) {
    List<Event> newestFirst =
        events.stream().sorted(Comparator.comparing(Event::time).reversed()).toList();
    return header.replace(',', separator)
        + "\r\n"
        + table(
            newestFirst,
            separator,
            event ->
                List.of(
                    Told.levelWord(event),
                    Told.local(event, date),
                    Told.provider(event),
                    String.valueOf(event.id()),
                    "None",
                    Told.message(event)));
  }

  static String exportCsv(List<Event> events, char separator, boolean typed, String date) {
    String header =
        List.of(
                "Message",
                "Id",
                "Level",
                "RecordId",
                "ProviderName",
                "LogName",
                "MachineName",
                "TimeCreated")
            .stream()
            .collect(Collectors.joining("\"" + separator + "\"", "\"", "\"\r\n"));
    return (typed ? TYPE : "")
        + header
        + table(
            events,
            separator,
            event ->
                List.of(
                    Told.message(event),
                    String.valueOf(event.id()),
                    String.valueOf(Told.level(event)),
                    String.valueOf(event.recordId()),
                    Told.provider(event),
                    event.channel(),
                    event.host(),
                    Told.local(event, date)));
  }

  static String portal(List<Event> events) {
    return "\"TimeGenerated [UTC]\",Source,EventLog,Computer,EventLevelName,EventID,RenderedDescription\n"
        + table(
            events,
            ',',
            event ->
                List.of(
                    DateTimeFormatter.ofPattern("M/d/uuuu, h:mm:ss.SSS a", Locale.ROOT)
                        .format(event.time().atOffset(ZoneOffset.UTC)),
                    Told.provider(event),
                    event.channel(),
                    event.host(),
                    Told.levelWord(event),
                    String.valueOf(event.id()),
                    Told.message(event)));
  }

  private static String table(
      List<Event> events, char separator, Function<Event, List<String>> row) {
    StringWriter table = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(table)) {
      events.forEach(event -> writer.writeRecord(row.apply(event)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }
}
