package io.github.orsak.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.orsak.source.chars.Rewindable;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table, one at a time.
 *
 * <p>A quote that nothing closes would swallow the rest of the table. So the parser gets one row at
 * a time, and after one that it cannot read, reading goes on at the next line that looks like a
 * row.
 */
final class TableRows {

  /**
   * One row.
   *
   * @param fields its fields, none when it is broken
   * @param line where it begins
   * @param broken what could not be read, up to the next row, or empty
   * @param last whether the text ends with it
   * @param endless whether its end did not come within the caps
   */
  record Row(List<String> fields, long line, String broken, boolean last, boolean endless) {}

  /** Whether a row begins with a line. */
  interface RowBegin {

    /**
     * @param line the beginning of the line
     * @param closed whether the line before it ended with a quote
     */
    boolean at(String line, boolean closed);
  }

  /** So much of a line is always kept, to see whether it looks like a row. */
  private static final int LOOK = 1_000;

  private final Rewindable chars;
  private final Caps caps;
  private final char separator;
  private final RowBegin rowBegin;
  private Iterator<CsvRecord> records;
  private boolean endsWithQuote;

  /**
   * @param rowBegin whether reading may go on at a line
   */
  TableRows(Reader text, Caps caps, char separator, RowBegin rowBegin) {
    this.chars = new Rewindable(text, caps.record());
    this.caps = caps;
    this.separator = separator;
    this.rowBegin = rowBegin;
    this.records = records();
  }

  private Iterator<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * caps.record())
        .build(
            CsvRecordHandler.of(
                limits ->
                    limits
                        .maxFields(Limits.COLUMNS)
                        .maxFieldSize(caps.text())
                        .maxRecordSize(caps.record())),
            new RowByRow())
        .iterator();
  }

  /** The next row, or empty at the end. */
  Optional<Row> next() throws IOException {
    long start = chars.offset();
    chars.release(start);
    long line = chars.line();
    try {
      return records.hasNext()
          ? Optional.of(new Row(records.next().getFields(), line, "", false, false))
          : Optional.empty();
    } catch (CsvParseException | UncheckedIOException e) {
      chars.failIfUnreadable();
      boolean endless = chars.offset() - start > caps.text();
      chars.seek(start, "");
      StringBuilder broken = new StringBuilder();
      boolean another = passToRow(broken);
      records = records();
      return Optional.of(new Row(List.of(), line, broken.toString(), !another, endless));
    }
  }

  /** Passes a line and those after it that look like no row; whether one does. */
  private boolean passToRow(StringBuilder passed) throws IOException {
    boolean more = true;
    boolean closed = false;
    while (more) {
      long start = chars.offset();
      chars.release(start);
      StringBuilder line = new StringBuilder();
      more = readLine(line, caps.text() - passed.length());
      if (!passed.isEmpty() && rowBegin.at(line.toString(), closed)) {
        chars.seek(start, "");
        return true;
      }
      passed.append(line).append('\n');
      closed = endsWithQuote;
    }
    return false;
  }

  /** Reads a line and keeps what there is room for; whether another line follows. */
  private boolean readLine(StringBuilder line, int room) throws IOException {
    endsWithQuote = false;
    int c = chars.read();
    while (c >= 0 && c != '\n') {
      endsWithQuote = c == '"' || c == '\r' && endsWithQuote;
      if (line.length() < Math.max(room, LOOK)) {
        line.append((char) c);
      } else {
        chars.release(chars.offset());
      }
      c = chars.read();
    }
    return c >= 0;
  }

  /** Where in a row a character stands. */
  private enum At {
    START,
    PLAIN,
    QUOTED,
    CLOSED;

    At after(int c, char separator) {
      if (this == QUOTED) {
        return c == '"' ? CLOSED : QUOTED;
      }
      if (c == separator || c == '\n' || c == '\r') {
        return START;
      }
      // Right after a closing quote, another one means a quote in the text.
      return c == '"' && this != PLAIN ? QUOTED : PLAIN;
    }
  }

  /**
   * Gives the parser no more than one row at a time, so that it is never ahead of the rows it has
   * told; a row ends at the end of a line outside of quotes.
   */
  private final class RowByRow extends Reader {
    private At at = At.START;

    @Override
    public int read(char[] target, int from, int length) throws IOException {
      int count = 0;
      while (count < length) {
        int c = chars.read();
        if (c < 0) {
          return count == 0 ? -1 : count;
        }
        target[from + count++] = (char) c;
        at = at.after(c, separator);
        if (c == '\n' && at == At.START) {
          return count;
        }
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      chars.close();
    }
  }
}
