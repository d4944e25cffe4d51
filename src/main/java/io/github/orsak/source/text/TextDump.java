package io.github.orsak.source.text;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Lines;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import io.github.orsak.source.xml.EventXml;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads events that were printed as labelled lines: by {@code wevtutil qe /f:text}, by PowerShell's
 * {@code Format-List}, or by Event Viewer, where a person copied the details of events.
 *
 * <p>A block of such lines is an object like any other.
 */
public final class TextDump {

  private static final Message TITLE = Message.of("format.text");

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          TITLE,
          true,
          TextDump::begins,
          (reading, text, beginning) -> {
            new TextDump(reading, text, PrintedStyle.of(beginning).orElseThrow()).read();
            return Optional.of(reading.title(TITLE));
          });

  private final InputReading reading;
  private final Lines lines;
  private final PrintedStyle style;
  private TextBlock block;
  private boolean begun;
  private boolean full;
  private long begunAt;

  private TextDump(InputReading reading, Reader text, PrintedStyle style) {
    this.reading = reading;
    this.lines = new Lines(text, reading.caps().text());
    this.style = style;
    this.block = new TextBlock(reading.caps().record());
  }

  // The labels of an event may stand before its XML, which says more.
  private static boolean begins(String text) {
    Optional<PrintedStyle> style = PrintedStyle.of(text);
    return style.isPresent()
        && (style.get() == PrintedStyle.NUMBERED || !EventXml.holdsEvent(text));
  }

  private void read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      line(line.get());
    }
    finish();
    if (reading.nothing()) {
      reading.problem(Message.of("text.none"), true);
    }
  }

  private void line(String line) {
    if (style.starts(line, block)) {
      finish();
      begun = true;
      begunAt = lines.number();
    }
    full |= lines.cut();
    if (!style.take(line, block)) {
      full |= !block.more(style.continued(line, block));
    }
  }

  private void finish() {
    Place place = Place.line(reading.name(), begunAt);
    if (begun && full) {
      reading.problem(place, Message.of("text.long", reading.caps().record()), true);
    }
    if (begun) {
      block
          .draft()
          .ifPresentOrElse(
              draft -> reading.accept(draft, place),
              () -> reading.skip(place, Message.of("text.labels")));
    }
    block = new TextBlock(reading.caps().record());
    full = false;
  }
}
