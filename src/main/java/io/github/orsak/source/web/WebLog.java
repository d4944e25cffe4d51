package io.github.orsak.source.web;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Lines;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.TextFormat;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the logs that IIS, and the part of Windows below it, write in the <a
 * href="https://www.w3.org/TR/WD-logfile.html">extended log file format</a> of the W3C.
 *
 * <p>What the columns are is said by {@code #Fields}, which may come anywhere and again with other
 * columns; the latest counts. A line whose values cannot be told apart is reported and never read
 * by guess.
 */
public final class WebLog {

  private static final Message TITLE = Message.of("format.iis");

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          TITLE,
          true,
          WebLog::begins,
          (reading, text, beginning) -> {
            new WebLog(reading, text).read();
            return Optional.of(reading.events() == 0 ? TITLE : reading.title());
          });

  private static final Pattern HEADER =
      Pattern.compile("#(Software|Fields|Date|Version|Start-Date|Remark):");

  private static final String FIELDS = "#Fields:";
  private static final String DATE = "#Date:";

  /** Lines may be a little out of order; hours that fall by more than that are of another day. */
  private static final int NEXT_DAY = 2;

  /** The file of a running server is filled up with NULs. */
  private static final Pattern BLANK = Pattern.compile("[\\s\\x00]*");

  private final InputReading reading;
  private final Lines lines;
  private Optional<WebColumns> columns = Optional.empty();
  private String date = "";
  private int lastHour;
  private long midnights;
  private long squeezed;
  private long foreign;

  private WebLog(InputReading reading, Reader text) {
    this.reading = reading;
    this.lines = new Lines(text, reading.caps().text());
  }

  private static boolean begins(String text) {
    return HEADER.matcher(text).lookingAt();
  }

  private void read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      if (text.startsWith(FIELDS)) {
        columns = Optional.of(new WebColumns(text.substring(FIELDS.length())));
      } else if (text.startsWith(DATE)) {
        date = text.substring(DATE.length()).strip().split(" ", 2)[0];
        lastHour = 0;
      } else if (!text.startsWith("#") && !BLANK.matcher(text).matches()) {
        entry(text);
      }
    }
    tell();
  }

  private void entry(String text) {
    Place place = Place.line(reading.name(), lines.number());
    if (lines.cut()) {
      reading.skip(place, Message.of("web.long", reading.caps().text()));
    } else if (columns.isEmpty()) {
      reading.skip(place, Message.of("web.fields"));
    } else if (!columns.get().ofWebServer() && !columns.get().ofKernel()) {
      foreign++;
    } else {
      Optional<WebColumns.Entry> entry = columns.get().entry(text.stripTrailing());
      if (entry.isPresent()) {
        squeezed += entry.get().whole() ? 0 : 1;
        reading.accept(draft(entry.get()), place);
      } else if (lines.unfinished()) {
        reading.problem(place, Message.of("web.end"), false);
      } else {
        reading.skip(place, Message.of("web.columns", columns.get().count()));
      }
    }
  }

  private RecordDraft draft(WebColumns.Entry entry) {
    String day = date(entry);
    return columns.filter(WebColumns::ofKernel).isPresent()
        ? KernelAnswer.draft(entry, day)
        : WebRequest.draft(entry, day);
  }

  /** The date of a line that states none is that of the last {@code #Date}, or a day after it. */
  private String date(WebColumns.Entry entry) {
    String stated = entry.value("date");
    if (!stated.isEmpty() || date.isEmpty()) {
      return stated;
    }
    int hour = Integer.parseInt(entry.value("time").substring(0, 2));
    if (lastHour - hour >= NEXT_DAY) {
      date = dayAfter(date);
      midnights++;
    }
    lastHour = hour;
    return date;
  }

  private static String dayAfter(String date) {
    try {
      return LocalDate.parse(date).plusDays(1).toString();
    } catch (DateTimeException e) {
      return date;
    }
  }

  private void tell() {
    if (squeezed > 0) {
      reading.problem(Message.of("web.values", squeezed), false);
    }
    if (midnights > 0) {
      reading.problem(Message.of("web.dates", midnights), false);
    }
    if (foreign > 0) {
      reading.problem(Message.of("web.other", foreign), false);
    }
    if (reading.events() == 0 && reading.skipped() == 0 && foreign == 0) {
      reading.problem(Message.of(columns.isEmpty() ? "web.cut" : "web.none"), columns.isEmpty());
    }
  }
}
