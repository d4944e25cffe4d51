package io.github.orsak.source.text;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Lines;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.TextFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads logs in the two forms that CMTrace shows, as the NDES policy module writes its {@code
 * NDESPlugin.log}.
 *
 * <pre>{@code
 * <![LOG[Exiting VerifyRequest with 0x0]LOG]!><time="09:12:33.120-60" date="03-01-2021" component="NDESPlugin" …>
 * Exiting VerifyRequest with 0x0  $$<NDESPlugin><03-01-2021 09:12:33.120-60><thread=4332 (0x10EC)>
 * }</pre>
 */
public final class CmTraceLog {

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          Message.of("format.plugin"),
          true,
          CmTraceLog::begins,
          (reading, text, beginning) -> {
            new CmTraceLog(reading, text).read();
            return Optional.of(Message.of("format.plugin"));
          });

  private static final String OPEN = "<![LOG[";
  private static final String CLOSE = "]LOG]!>";
  private static final Pattern OLD_MARK =
      Pattern.compile("\\$\\$<[^<>]*><[0-9]{1,2}-[^<>]*>(?:<[^<>]*>)?");
  private static final Pattern OLD_LINE = Pattern.compile("[^\\n]*\\$\\$<[^<>\\n]*><[0-9]{1,2}-");

  private final InputReading reading;
  private final Lines lines;
  private final StringBuilder open = new StringBuilder();
  private long openedAt;

  private CmTraceLog(InputReading reading, Reader text) {
    this.reading = reading;
    this.lines = new Lines(text, reading.caps().text());
  }

  private static boolean begins(String text) {
    return text.startsWith(OPEN) || OLD_LINE.matcher(text).lookingAt();
  }

  private void read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      line(line.get());
    }
    broken();
  }

  private void line(String line) {
    if (lines.cut()) {
      tooLong();
    } else if (line.startsWith(OPEN)) {
      broken();
      openedAt = lines.number();
      open.append(line);
      closed(0);
    } else if (open.length() > 0) {
      int before = open.length();
      open.append('\n').append(line);
      closed(before);
    } else if (!line.isBlank()) {
      int next = line.indexOf(OPEN);
      openedAt = lines.number();
      old(next < 0 ? line : line.substring(0, next));
      if (next > 0) {
        line(line.substring(next));
      }
    }
  }

  /**
   * Reads the entries of the older form in a line, which has more than one where ends were lost.
   */
  private void old(String line) {
    Matcher mark = OLD_MARK.matcher(line);
    int from = 0;
    while (mark.find()) {
      accept(CmTraceEntry.old(line.substring(from, mark.end()), mark.start() - from));
      from = mark.end();
    }
    if (!line.substring(from).isBlank()) {
      accept(Optional.empty());
    }
  }

  /** An entry may have several lines; its end may be looked for from here on. */
  private void closed(int from) {
    int end = open.indexOf(CLOSE, from);
    if (end >= 0) {
      String text = open.substring(OPEN.length(), end);
      String tail = open.substring(end + CLOSE.length());
      int tailEnd = tail.indexOf('>') + 1;
      open.setLength(0);
      accept(CmTraceEntry.of(text, tail));
      if (tailEnd > 0) {
        line(tail.substring(tailEnd));
      }
    } else if (open.length() > reading.caps().text()) {
      tooLong();
    }
  }

  private void accept(Optional<RecordDraft> draft) {
    Place place = Place.line(reading.name(), openedAt);
    if (draft.isPresent()) {
      reading.accept(draft.get(), place);
    } else {
      reading.skip(place, Message.of("plugin.time"));
    }
  }

  private void tooLong() {
    openedAt = open.isEmpty() ? lines.number() : openedAt;
    open.setLength(0);
    reading.skip(
        Place.line(reading.name(), openedAt), Message.of("plugin.long", reading.caps().text()));
  }

  private void broken() {
    if (open.length() > 0) {
      open.setLength(0);
      reading.skip(Place.line(reading.name(), openedAt), Message.of("plugin.cut", CLOSE));
    }
  }
}
