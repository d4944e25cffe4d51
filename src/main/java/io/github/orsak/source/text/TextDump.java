package io.github.orsak.source.text;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Lines;
import io.github.orsak.source.record.InputReading;
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

  /**
   * Reads to the end of the text.
   *
   * @param beginning the first characters of the text, which show the style
   */
  public static void read(InputReading reading, Reader text, String beginning) throws IOException {
    new TextDump(reading, text, PrintedStyle.of(beginning).orElseThrow()).read();
  }

  private void read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      line(line.get());
    }
    finish();
    if (reading.events() == 0 && reading.skipped() == 0) {
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
