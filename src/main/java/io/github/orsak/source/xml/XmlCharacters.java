package io.github.orsak.source.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Makes text fit for an XML parser: a character that XML forbids becomes U+FFFD, and a numeric
 * reference to one vanishes.
 *
 * <p>Windows writes such characters into event messages, and to a parser each one is fatal.
 */
final class XmlCharacters extends Reader {

  /** The longest reference looked at, {@code &#x10FFFF;} with some zeros. */
  private static final int LOOK_AHEAD = 14;

  private final Reader source;
  private final char[] block = new char[8 * 1024];
  private int at;
  private int end;
  private boolean ended;
  private Optional<IOException> failure = Optional.empty();

  XmlCharacters(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int out = from;
    int last = from + length - 1;
    while (out == from) {
      fill();
      if (at == end) {
        if (failure.isPresent()) {
          throw failure.get();
        }
        return -1;
      }
      int stop = ended ? end : end - LOOK_AHEAD;
      while (at < stop && out < last) {
        char c = block[at++];
        if (c >= ' ' && c < Character.MIN_SURROGATE && c != '&') {
          target[out++] = c;
        } else {
          out = special(c, target, out);
        }
      }
    }
    return out - from;
  }

  private int special(char c, char[] target, int from) {
    int out = from;
    if (c == '&') {
      int after = endOfForbiddenReference();
      if (after > at) {
        at = after;
      } else {
        target[out++] = c;
      }
    } else if (Character.isHighSurrogate(c) && at < end && Character.isLowSurrogate(block[at])) {
      target[out++] = c;
      target[out++] = block[at++];
    } else {
      target[out++] = allowed(c) ? c : '\uFFFD';
    }
    return out;
  }

  /** Where the text goes on after a numeric reference to a forbidden character, or 0. */
  private int endOfForbiddenReference() {
    int limit = Math.min(end, at + LOOK_AHEAD - 1);
    int i = at;
    if (i >= limit || block[i++] != '#') {
      return 0;
    }
    boolean hexadecimal = i < limit && (block[i] == 'x' || block[i] == 'X');
    if (hexadecimal) {
      i++;
    }
    int radix = hexadecimal ? 16 : 10;
    long point = 0;
    int first = i;
    while (i < limit && Character.digit(block[i], radix) >= 0) {
      point = point * radix + Character.digit(block[i++], radix);
    }
    boolean complete = i > first && i < limit && block[i] == ';';
    return complete && !allowed(point) ? i + 1 : 0;
  }

  private static boolean allowed(long point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= ' ' && point < Character.MIN_SURROGATE
        || point > Character.MAX_SURROGATE && point < 0xFFFE
        || point > 0xFFFF && point <= Character.MAX_CODE_POINT;
  }

  private void fill() {
    if (ended || end - at > LOOK_AHEAD) {
      return;
    }
    System.arraycopy(block, at, block, 0, end - at);
    end -= at;
    at = 0;
    while (!ended && end <= LOOK_AHEAD) {
      int read = readBlock();
      ended = read < 0;
      end += Math.max(0, read);
    }
  }

  /** What was read before a failure is given out before it. */
  private int readBlock() {
    try {
      return source.read(block, end, block.length - end);
    } catch (IOException e) {
      failure = Optional.of(e);
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
