package io.github.orsak.source.chars;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, none of them longer than it may be. */
public final class Lines {

  private static final int BLOCK = 16 * 1024;

  private final Reader text;
  private final int longest;
  private final char[] block = new char[BLOCK];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean cut;
  private boolean unfinished;

  /**
   * @param longest characters of a line; what exceeds them is left out
   */
  public Lines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** The next line without its end, or empty at the end of the text. */
  public Optional<String> next() throws IOException {
    line.setLength(0);
    cut = false;
    unfinished = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int from = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      take(from);
      if (at < end) {
        at++;
        return found();
      }
    }
    unfinished = any;
    return any ? found() : Optional.empty();
  }

  private void take(int from) {
    int room = longest - line.length();
    cut |= at - from > room;
    line.append(block, from, Math.min(room, at - from));
  }

  private Optional<String> found() {
    number++;
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return Optional.of(line.toString());
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, text.read(block, 0, block.length));
    return end > 0;
  }

  /** The number of the line last returned, from 1. */
  public long number() {
    return number;
  }

  /** Whether the text ended before the line last returned did. */
  public boolean unfinished() {
    return unfinished;
  }

  /** Whether the line last returned was longer than it may be and is not whole. */
  public boolean cut() {
    return cut;
  }
}
