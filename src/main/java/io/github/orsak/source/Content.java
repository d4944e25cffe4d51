package io.github.orsak.source;

import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.source.chars.Decoding;
import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.chars.RecordHeadings;
import io.github.orsak.source.evtx.EventLogFile;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.options.ReadOptions;
import io.github.orsak.source.pack.Budget;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of one input: recognises what they are and has them read, in a single pass. */
final class Content {

  private final InputReading reading;
  private final ReadOptions options;
  private final boolean found;
  private boolean whole;
  private boolean stopped;

  /**
   * @param found whether the input was merely found in a folder; then it is no loss when it is not
   *     a log at all
   */
  Content(InputReading reading, ReadOptions options, boolean found) {
    this.reading = reading;
    this.options = options;
    this.found = found;
  }

  Input read(InputStream bytes) {
    byte[] prefix;
    try {
      prefix = prefix(bytes);
    } catch (IOException e) {
      stopped(e);
      return reading.input(Format.UNKNOWN.title, "");
    }
    if (prefix.length == 0) {
      boolean other = found && !Likeness.ofLog(reading.name(), UnreadFile.EMPTY, "");
      reading.problem(other ? passedOver(UnreadFile.EMPTY) : Message.of("empty"), !other);
      return reading.input(Format.UNKNOWN.title, "");
    }
    Format binary = Format.ofBytes(prefix);
    if (binary == Format.EVTX) {
      return eventLog(new SequenceInputStream(new ByteArrayInputStream(prefix), bytes));
    }
    if (binary != Format.UNKNOWN) {
      return refuse(binary, prefix, "");
    }
    Encoding encoding = Encoding.of(prefix, whole, options.encoding());
    int mark = encoding.mark();
    int length = prefix.length - mark;
    String start = Decoding.text(prefix, mark, encoding);
    boolean headed = RecordHeadings.begins(start);
    String beginning = headed ? RecordHeadings.skipped(start) : start;
    Optional<TextFormat> format = TextFormats.of(beginning);
    if (format.isEmpty()) {
      return refuse(Format.ofUnread(beginning.stripLeading()), prefix, beginning);
    }
    InputStream first = new ByteArrayInputStream(prefix, mark, length);
    Decoding text = new Decoding(new SequenceInputStream(first, bytes), encoding);
    Reader records = headed ? RecordHeadings.without(text) : text;
    return read(format.get(), prefix, beginning, text, records);
  }

  private byte[] prefix(InputStream bytes) throws IOException {
    byte[] prefix = new byte[Limits.PREFIX];
    int length = 0;
    try {
      while (length < prefix.length && !whole) {
        int read = bytes.read(prefix, length, prefix.length - length);
        whole = read < 0;
        length += Math.max(0, read);
      }
    } catch (IOException e) {
      // What came before is good, and whoever reads on meets the same trouble.
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(prefix, length);
  }

  private Input eventLog(InputStream bytes) {
    try {
      new EventLogFile(reading).read(bytes);
    } catch (IOException e) {
      stopped(e);
    }
    return reading.input(Format.EVTX.title, "");
  }

  private Input read(
      TextFormat format, byte[] prefix, String beginning, Decoding text, Reader records) {
    Message title = format.title();
    try {
      Optional<Message> called = format.way().read(reading, records, beginning);
      if (called.isEmpty()) {
        return refuse(Format.UNKNOWN, prefix, beginning);
      }
      title = called.get();
    } catch (IOException e) {
      stopped(e);
    }
    String charset = text.charset().name();
    if (text.undecodable() > 0) {
      reading.problem(
          Place.line(reading.name(), text.firstUndecodable()),
          Message.of("bytes", charset, text.undecodable()),
          true);
    }
    if (text.changes() > 0) {
      reading.problem(
          Place.line(reading.name(), text.firstChange()),
          text.changes() > 1
              ? Message.of("encodings.more", text.changes())
              : Message.of("encodings"),
          false);
    }
    Input input = reading.input(title, charset);
    return found && !stopped && isOther(format, prefix, beginning) ? withoutLoss(input) : input;
  }

  /**
   * Whether something found by the way was no log, so that nothing is lost: it holds not even a
   * broken event and does not look like a log, nor is it broken where its name promises one.
   */
  private boolean isOther(TextFormat format, byte[] prefix, String beginning) {
    LogName promise = LogName.of(reading.name());
    if (promise == LogName.WRITING) {
      return reading.events() == 0;
    }
    return !format.log()
        && (promise.exported() ? reading.strange() : reading.eventless())
        && !Likeness.ofLog(reading.name(), UnreadFile.of(prefix, beginning), beginning);
  }

  private static Input withoutLoss(Input input) {
    return new Input(
        input.name(),
        input.format(),
        input.encoding(),
        0,
        0,
        input.problems().stream()
            .map(known -> new Problem(known.place(), known.message(), false))
            .toList());
  }

  private Input refuse(Format format, byte[] prefix, String beginning) {
    UnreadFile unread = UnreadFile.of(prefix, beginning);
    boolean unknown = found && (format == Format.UNKNOWN || format == Format.BARE_TABLE);
    if (unknown && !Likeness.ofLog(reading.name(), unread, beginning)) {
      reading.problem(passedOver(unread), false);
      return withoutLoss(reading.input(format.title, ""));
    }
    Message remedy = format.remedy(reading.name(), unread.clause());
    reading.problem(unknown ? Message.of("not.maybe", remedy) : remedy, true);
    return reading.input(format.title, "");
  }

  private static Message passedOver(UnreadFile unread) {
    return Message.of("not.log", unread.clause());
  }

  private void stopped(IOException e) {
    stopped = true;
    String kind = e instanceof Budget.Exceeded ? "stopped.cap" : "stopped";
    reading.problem(Message.of(kind, reading.events(), Excerpt.reason(e)), true);
  }
}
