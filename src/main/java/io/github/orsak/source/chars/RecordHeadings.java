package io.github.orsak.source.chars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * A text without the lines {@code Record 17} that evtx_dump puts before each record; they are left
 * empty, so that all other lines keep their numbers.
 */
public final class RecordHeadings extends Reader {

  private static final Pattern BEGINNING = Pattern.compile("\\s*Record [0-9]+\\s*\\r?\\n\\s*[<{]");
  private static final Pattern HEADING = Pattern.compile("Record [0-9]+\\s*");
  private static final int LONGEST = 40;

  private final Reader text;
  private final StringBuilder held = new StringBuilder();
  private int at;
  private int last = '\n';
  private int lastSign;

  private RecordHeadings(Reader text) {
    this.text = new BufferedReader(text);
  }

  /** Whether a text has such lines. */
  public static boolean begins(String beginning) {
    return BEGINNING.matcher(beginning).lookingAt();
  }

  /** The text without such lines. */
  public static Reader without(Reader text) {
    return new RecordHeadings(text);
  }

  /** The beginning of a text without its first such line. */
  public static String skipped(String beginning) {
    return beginning.substring(beginning.indexOf('\n', beginning.indexOf("Record ")));
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = next();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (char) c;
    }
    return count;
  }

  private int next() throws IOException {
    if (at < held.length()) {
      return seen(held.charAt(at++));
    }
    int c = text.read();
    boolean outside = lastSign == 0 || lastSign == '}' || lastSign == '>';
    if (c == 'R' && last == '\n' && outside) {
      hold();
      return held.isEmpty() ? seen(text.read()) : seen(held.charAt(at++));
    }
    return seen(c);
  }

  /** Takes what follows up to the end of the line, and nothing of it if that is a heading. */
  private void hold() throws IOException {
    held.setLength(0);
    held.append('R');
    at = 0;
    text.mark(1);
    int c = text.read();
    while (c >= 0 && c != '\n' && held.length() < LONGEST) {
      held.append((char) c);
      text.mark(1);
      c = text.read();
    }
    if (c >= 0) {
      text.reset();
    }
    if (HEADING.matcher(held).matches()) {
      held.setLength(0);
    }
  }

  private int seen(int c) {
    last = c;
    if (c > ' ') {
      lastSign = c;
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
