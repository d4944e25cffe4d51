package io.github.orsak.source.xml;

import io.github.orsak.source.chars.Rewindable;
import java.io.IOException;

/**
 * What lies between the place where a parser stopped and the next start tag of a record, looked
 * through without a parser.
 *
 * @param next the offset of that start tag, or -1 if there is none
 * @param begins whether the parser stopped at a start tag of a record
 * @param ends whether a record ends here whose beginning is missing
 * @param text the beginning of what stands here beside tags
 */
record XmlGap(long next, boolean begins, boolean ends, String text) {

  private static final int LONGEST = 200;

  /** Looks through what follows the place where the pass ended. */
  static XmlGap after(XmlPass pass, Rewindable chars, XmlRecord kind) throws IOException {
    Search search = new Search(chars, kind);
    boolean begins = pass.atBeginning() && search.begins(pass.resumeAt() - 1);
    long next = search.next(pass.resumeAt());
    String text = search.passed.toString().replaceAll("<[^>]*>?", "").strip();
    return new XmlGap(next, begins, search.ends, text);
  }

  /** One way through the text. */
  private static final class Search {
    private final Rewindable chars;
    private final XmlRecord kind;
    private final StringBuilder passed = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private boolean ends;

    Search(Rewindable chars, XmlRecord kind) {
      this.chars = chars;
      this.kind = kind;
    }

    /** Whether a record begins at the offset; what the parser took of other text is kept. */
    boolean begins(long offset) throws IOException {
      chars.seek(offset, "");
      int first = chars.read();
      if (first >= 0 && first != '<') {
        passed.append((char) first);
      }
      return first == '<' && isTag(kind.restart(), readName(chars.read()));
    }

    long next(long from) throws IOException {
      chars.release(from);
      chars.seek(from, "");
      int c = chars.read();
      while (c >= 0) {
        long at = chars.offset() - 1;
        chars.release(at);
        pass((char) c);
        boolean tag = c == '<';
        c = chars.read();
        if (tag) {
          boolean end = c == '/';
          c = readName(end ? chars.read() : c);
          if (!end && isTag(kind.restart(), c)) {
            passed.setLength(Math.max(0, passed.length() - 1));
            return at;
          }
          // What stands right where the parser stopped may close the record it read last.
          ends |= end && at > from && isTag(kind.tag(), c);
          passed.append(passed.length() < LONGEST ? name : "");
        }
      }
      return -1;
    }

    private void pass(char c) {
      if (passed.length() < LONGEST) {
        passed.append(c);
      }
    }

    /** Reads the name of a tag; the character behind it. */
    private int readName(int first) throws IOException {
      name.setLength(0);
      int c = first;
      while (name.length() < LONGEST && (Character.isLetterOrDigit(c) || c == ':' || c == '_')) {
        name.append((char) c);
        c = chars.read();
      }
      return c;
    }

    private boolean isTag(String wanted, int behind) {
      return wanted.equals(XmlPass.local(name.toString()))
          && (behind == '>' || behind == '/' || behind >= 0 && behind <= ' ');
    }
  }
}
