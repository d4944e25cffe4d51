package io.github.orsak.source.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts a YAML text before each line {@code ---} and after each line {@code ...}, which begin and
 * end documents wherever they stand, so that no document can spoil the next.
 */
final class YamlSections {

  private static final String BEGIN = "---";
  private static final String END = "...";

  private final BufferedReader lines;
  private Optional<String> ahead = Optional.empty();
  private Optional<IOException> failure = Optional.empty();
  private int taken;
  private boolean ended;

  YamlSections(Reader text) {
    this.lines = new BufferedReader(text);
  }

  /** The first part of the text. */
  Section first() {
    return new Section();
  }

  /** Whether the whole text was taken. */
  boolean ended() {
    return ended;
  }

  /** The next line, or empty at the end of the text. */
  private Optional<String> peek() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (ahead.isEmpty() && !ended) {
      try {
        ahead = Optional.ofNullable(lines.readLine());
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
      ended = ahead.isEmpty();
    }
    return ahead;
  }

  private static boolean marks(String mark, String line) {
    return line.startsWith(mark)
        && (line.length() == mark.length() || Character.isWhitespace(line.charAt(mark.length())));
  }

  /** A part of the text, to be read to its end. */
  final class Section extends Reader {

    private final int linesBefore = taken;
    private String line = "";
    private int at;
    private boolean begun;
    private boolean over;

    /** How many lines of the text precede it. */
    int linesBefore() {
      return linesBefore;
    }

    /** The part behind it; what was not read of this one is passed over. */
    Section next() {
      try {
        boolean more = true;
        while (more) {
          more = advance();
        }
      } catch (IOException e) {
        // Whoever reads the next part meets the same trouble and tells it.
        over = true;
      }
      return new Section();
    }

    private boolean advance() throws IOException {
      Optional<String> next = over ? Optional.empty() : peek();
      over = next.filter(found -> !(begun && marks(BEGIN, found))).isEmpty();
      if (over) {
        return false;
      }
      String text = next.orElseThrow();
      begun |= !text.isBlank() && !text.startsWith("#") && !text.startsWith("%");
      over = marks(END, text);
      line = text + "\n";
      at = 0;
      ahead = Optional.empty();
      taken++;
      return true;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
      if (at == line.length() && !advance()) {
        return -1;
      }
      int count = Math.min(length, line.length() - at);
      line.getChars(at, at + count, target, from);
      at += count;
      return count;
    }

    @Override
    public void close() {
      // The text goes on behind it.
    }
  }
}
