package io.github.orsak.source.table;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.json.Producers;
import io.github.orsak.source.json.windows.EventViewer;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.Moment;
import io.github.orsak.source.record.Numbers;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.TextFormat;
import io.github.orsak.source.table.TableRows.Row;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a table of events: what Event Viewer saves as CSV or TXT, what PowerShell's {@code
 * Export-Csv} writes, what portals and search tools export. A row under its header is an object
 * like any other.
 */
public final class TableReader {

  /** The format, for the list of all. */
  public static final TextFormat FORMAT = format(TableBeginning::isTable);

  /** The same where cells hold the XML of events, which would be taken for a text of such. */
  public static final TextFormat AROUND_XML = format(TableBeginning::holdsXml);

  private static final Pattern LOST_LETTER = Pattern.compile("\\p{L}\\?\\p{L}");

  private final InputReading reading;
  private final TableRows rows;
  private final char separator;
  private Optional<Columns> columns = Optional.empty();
  private List<String> header = List.of();
  private boolean typed;
  private boolean headless;
  private boolean beyondAscii;
  private long lostLetters;

  private TableReader(InputReading reading, Reader text, char separator) {
    this.reading = reading;
    this.separator = separator;
    this.rows = new TableRows(text, reading.caps(), separator, this::looksLikeRow);
  }

  private static TextFormat format(Predicate<String> recognises) {
    return new TextFormat(
        Message.of("format.table"),
        true,
        recognises,
        (reading, text, beginning) ->
            read(reading, text, beginning)
                ? Optional.of(
                    reading.title(
                        Message.text(TableBeginning.separator(beginning) == '\t' ? "TXT" : "CSV")))
                : Optional.empty());
  }

  /**
   * Reads to the end of the table.
   *
   * @param beginning the first characters of the text, which show the separator
   * @return whether the table is one of events; if not, nothing was read from it
   */
  private static boolean read(InputReading reading, Reader text, String beginning)
      throws IOException {
    TableReader table = new TableReader(reading, text, TableBeginning.separator(beginning));
    return table.read() || table.isEmpty(beginning);
  }

  private boolean read() throws IOException {
    Optional<Row> row = rows.next();
    while (row.isPresent()) {
      if (!accept(row.get())) {
        return false;
      }
      row = rows.next();
    }
    if (typed && !beyondAscii && lostLetters > 0) {
      reading.problem(Message.of("table.ascii", lostLetters), false);
    }
    return columns.isPresent();
  }

  /** Whether it is a table of events of which a whole header was written and no row. */
  private boolean isEmpty(String beginning) {
    boolean empty =
        beginning.stripLeading().indexOf('\n') > 0
            && beginning.lines().filter(line -> !line.isBlank()).count() == (typed ? 2 : 1)
            && Producers.draft(Columns.of(header).object(header)).isPresent();
    if (empty) {
      reading.problem(Message.of("table.none"), false);
    }
    return empty;
  }

  /** Takes a row; false when it shows that this is no table of events. */
  private boolean accept(Row row) {
    List<String> fields = row.fields();
    if (fields.isEmpty()) {
      broken(row);
      return true;
    }
    String first = fields.get(0);
    boolean blank = fields.size() == 1 && first.isBlank() || first.startsWith("sep=");
    if (blank || fields.equals(header)) {
      return true;
    }
    if (first.startsWith(TableBeginning.TYPE)) {
      typed = true;
      header = List.of();
      columns = Optional.empty();
      return true;
    }
    if (header.isEmpty()) {
      headless = isPlaced(fields);
      header = headless ? EventViewer.COLUMNS : fields;
      return !headless || data(row);
    }
    return data(row);
  }

  private boolean data(Row row) {
    Columns known = columns.orElseGet(() -> columns(row.fields()));
    ObjectNode object = known.object(row.fields());
    Optional<RecordDraft> draft = Producers.draft(object);
    if (draft.isEmpty() && columns.isEmpty()) {
      return false;
    }
    if (columns.isEmpty() && (headless || known == Columns.BY_POSITION && !isHeader())) {
      reading.problem(place(row), Message.of("table.headless"), true);
    }
    columns = Optional.of(known);
    draft.ifPresentOrElse(
        found -> event(found, row, known),
        () -> reading.skip(place(row), Message.of("table.columns")));
    return true;
  }

  private void event(RecordDraft draft, Row row, Columns known) {
    known.describe(draft);
    String text = draft.message;
    beyondAscii |= text.chars().anyMatch(c -> c > 0x7F);
    lostLetters += LOST_LETTER.matcher(text).find() ? 1 : 0;
    reading.accept(draft, place(row));
  }

  /** Where the description comes last, all before it is read even if its quotes are wrong. */
  private void broken(Row row) {
    List<String> fields = Arrays.asList(split(row.broken(), header.size() + 1));
    boolean described = !columns.orElseGet(() -> columns(fields)).rest().isEmpty();
    if (described) {
      reading.problem(place(row), trouble(row, "table.far"), true);
      data(new Row(fields, row.line(), "", row.last(), row.endless()));
    } else {
      reading.skip(place(row), trouble(row, "table.next"));
    }
  }

  private Message trouble(Row row, String outcome) {
    Message became = Message.of(outcome);
    if (row.endless()) {
      return Message.of("table.long", reading.caps().text(), became);
    }
    return Message.of(row.last() ? "table.cut" : "table.quotes", became);
  }

  private String[] split(String line, int count) {
    String[] fields = line.split(Pattern.quote(String.valueOf(separator)), count);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i].strip().replaceAll("^\"|\"$", "");
    }
    return fields;
  }

  private Place place(Row row) {
    return Place.line(reading.name(), row.line());
  }

  /** What the header names, or where its words are unknown, what stands in the places for it. */
  private Columns columns(List<String> fields) {
    Columns named = Columns.of(header);
    boolean known = Producers.draft(named.object(fields)).isPresent();
    return !known && isPlaced(fields) ? Columns.BY_POSITION : named;
  }

  /** Whether the first row can be a header in some language, and is not the rest of a row. */
  private boolean isHeader() {
    return header.size() >= EventViewer.COLUMNS.size()
        && header.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /** Whether time and id stand where Event Viewer puts them. */
  private static boolean isPlaced(List<String> fields) {
    return fields.size() >= EventViewer.COLUMNS.size() && isEvent(fields, EventViewer.COLUMNS);
  }

  private static boolean isEvent(List<String> fields, List<String> names) {
    int time = names.indexOf(EventViewer.TIME);
    int id = names.indexOf(EventViewer.ID);
    return Math.max(time, id) < fields.size()
        && Math.min(time, id) >= 0
        && Numbers.eventId(fields.get(id)).isPresent()
        && Moment.isTime(fields.get(time));
  }

  /**
   * Event Viewer begins a row with what stays on one line; where the message comes first, only its
   * quotes tell.
   */
  private boolean looksLikeRow(String line, boolean closed) {
    List<String> fields = Arrays.asList(split(line, -1));
    List<String> names = columns.orElseGet(() -> columns(fields)).names();
    return names.contains(EventViewer.ID)
        ? fields.size() > 1 && isEvent(fields, names)
        : closed && line.startsWith("\"");
  }
}
