package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.simulation.Backdrop;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the programs of all computers of a case wrote, in whatever order. */
final class Logbook {

  private static final String SITE_FIELDS =
      "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
          + " cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n";
  private static final String HTTPERR_FIELDS =
      "#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid"
          + " s-reason s-queuename\n";

  /** One record of an event log, or one line of a text file without its date and time. */
  private record Entry(
      long time, String host, Log log, String provider, int id, Level level, List<Field> data) {}

  private record Line(long time, String host, Log log, String text) {}

  private final Backdrop backdrop;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  Logbook(Backdrop backdrop) {
    this.backdrop = backdrop;
  }

  /** Writes a record; data are names and values in turn, empty names for bare values. */
  void write(
      long time, String host, Log log, String provider, int id, Level level, String... data) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i + 1 < data.length; i += 2) {
      fields.add(new Field(data[i], data[i + 1]));
    }
    entries.add(new Entry(time, host, log, provider, id, level, fields));
  }

  /** Writes a line of a text file, which begins after its date and time. */
  void line(long time, String host, Log log, String text) {
    lines.add(new Line(time, host, log, text));
  }

  /** What of it is handed over, beside all that the connectors wrote. */
  List<Event> events(Handover handover) {
    List<Event> events = new ArrayList<>(backdrop.connector());
    Map<String, Long> numbers = new LinkedHashMap<>();
    List<Entry> inOrder =
        entries.stream()
            .filter(entry -> entry.time() >= 0 && entry.time() < backdrop.length())
            .sorted(Comparator.comparingLong(Entry::time))
            .toList();
    for (Entry entry : inOrder) {
      long number = numbers.merge(entry.host() + entry.log(), 1L, Long::sum);
      boolean leftOut = handover.errorsOnly() && entry.level() == Level.INFORMATION;
      if (handover.has(entry.log()) && !leftOut) {
        events.add(event(entry, number));
      }
    }
    texts(handover).forEach((name, text) -> events.addAll(read(name, text)));
    return events;
  }

  private Event event(Entry entry, long number) {
    return new Event(
        backdrop.shown(entry.host(), entry.time()),
        entry.host(),
        entry.log().channel(),
        entry.provider(),
        entry.id(),
        entry.level(),
        number,
        entry.data(),
        "",
        Place.record(entry.host() + "-" + entry.log() + ".evtx", number));
  }

  /** The text files by name, each of one server and one day. */
  private Map<String, String> texts(Handover handover) {
    Map<String, StringBuilder> texts = new TreeMap<>();
    lines.stream()
        .filter(line -> line.time() >= 0 && line.time() < backdrop.length())
        .filter(line -> handover.has(line.log()))
        .sorted(Comparator.comparingLong(Line::time))
        .forEach(
            line -> {
              Instant time = backdrop.shown(line.host(), line.time());
              String stamp = time.truncatedTo(ChronoUnit.SECONDS).toString();
              String name = line.host() + "/" + line.log().channel() + stamp.substring(0, 10);
              texts
                  .computeIfAbsent(name, any -> new StringBuilder(head(line.log())))
                  .append(stamp, 0, 10)
                  .append(' ')
                  .append(stamp, 11, 19)
                  .append(' ')
                  .append(line.text())
                  .append('\n');
            });
    Map<String, String> done = new TreeMap<>();
    texts.forEach((name, text) -> done.put(name, text.toString()));
    return done;
  }

  private static String head(Log log) {
    return log == Log.SITE
        ? "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n" + SITE_FIELDS
        : "#Software: Microsoft HTTP API 2.0\n#Version: 1.0\n" + HTTPERR_FIELDS;
  }

  private static List<Event> read(String name, String text) {
    List<Event> read = new ArrayList<>();
    Sources.read(
        List.of(Sources.STANDARD_INPUT),
        ReadOptions.DEFAULTS,
        event -> read.add(event.at(event.time())),
        Progress.NONE,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    if (read.isEmpty()) {
      throw new IllegalStateException(name + " was not read: " + text);
    }
    return read;
  }
}
