package io.github.orsak.source.text;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Lines;
import io.github.orsak.source.json.Producers;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads events as Splunk's input WinEventLog writes them and its search shows them raw: a time,
 * lines {@code Key=value}, and the message last. A message may hold lines of any kind, so a record
 * begins at a time that the name of a log follows.
 */
public final class SplunkText {

  private static final Message TITLE = Message.of("format.text");

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          TITLE,
          true,
          text -> SplunkText.BEGIN.matcher(text).lookingAt(),
          (reading, text, beginning) -> {
            new SplunkText(reading, text).read();
            return Optional.of(reading.title(TITLE));
          });

  private static final String DATE =
      "[0-9]{2}/[0-9]{2}/[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})? [AP]M\\s*";
  private static final String LOG = "LogName=";
  private static final Pattern TIME = Pattern.compile(DATE);
  private static final Pattern BEGIN = Pattern.compile(DATE + "\\n" + LOG);

  private final InputReading reading;
  private final Lines lines;
  private final int longest;
  private final StringBuilder record = new StringBuilder();
  private Optional<String> time = Optional.empty();
  private long timeAt;
  private long begunAt;
  private boolean full;

  private SplunkText(InputReading reading, Reader text) {
    this.reading = reading;
    this.lines = new Lines(text, reading.caps().text());
    this.longest = reading.caps().record();
  }

  private void read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      line(line.get());
    }
    time.ifPresent(this::add);
    finish();
  }

  private void line(String line) {
    if (time.isPresent() && line.startsWith(LOG)) {
      finish();
      begunAt = timeAt;
    }
    time.ifPresent(this::add);
    time = Optional.empty();
    if (TIME.matcher(line).matches()) {
      time = Optional.of(line);
      timeAt = lines.number();
    } else {
      full |= lines.cut();
      add(line);
    }
  }

  private void add(String line) {
    boolean room = record.length() + line.length() < longest;
    full |= !room;
    record.append(room ? line : "").append(room ? "\n" : "");
  }

  private void finish() {
    String text = record.toString().stripTrailing();
    record.setLength(0);
    Place place = Place.line(reading.name(), begunAt);
    if (full) {
      reading.problem(place, Message.of("text.long", longest), true);
      full = false;
    }
    if (!text.isEmpty()) {
      Producers.read(JsonNodeFactory.instance.objectNode().put("_raw", text), place, reading);
    }
  }
}
