package io.github.orsak.source.chars;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * A text that can be read again from the record at hand.
 *
 * <p>A parser stops for good at the first thing it does not understand. So the text since the start
 * of the current record is kept, and after a broken record a new parser starts at the next one.
 * Offsets count characters of this text from 0.
 */
public final class Rewindable extends Reader {

  /** A record is longer than it may be. */
  static final class TooLong extends MessageException {
    private static final long serialVersionUID = 1;

    TooLong(int most) {
      super(Message.of("reason.long", most));
    }
  }

  private static final int STEP = 16 * 1024;

  private final Reader source;
  private final int longest;
  private char[] window = new char[2 * STEP];
  private int kept;
  private int next;
  private int end;
  private long origin;
  private long line = 1;
  private long lineStart;
  private String prefix = "";
  private int prefixAt;
  private boolean ended;
  private Optional<IOException> failure = Optional.empty();

  /**
   * @param longest characters of a record
   */
  public Rewindable(Reader source, int longest) {
    this.source = source;
    this.longest = longest;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (prefixAt < prefix.length()) {
      int count = Math.min(length, prefix.length() - prefixAt);
      prefix.getChars(prefixAt, prefixAt + count, target, from);
      prefixAt += count;
      return count;
    }
    if (next == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - next);
    System.arraycopy(window, next, target, from, count);
    next += count;
    return count;
  }

  /** The next character, or -1 at the end. */
  @Override
  public int read() throws IOException {
    return next < end || fill() ? window[next++] : -1;
  }

  /** Forgets what precedes the offset; a record starts there. */
  public void release(long offset) {
    int until = (int) Math.min(offset - origin, end);
    for (int i = kept; i < until; i++) {
      if (window[i] == '\n') {
        line++;
        lineStart = origin + i + 1;
      }
    }
    kept = Math.max(kept, until);
  }

  /** The line, from 1, of the offset last released. */
  public long line() {
    return line;
  }

  /** How many characters precede the offset last released in its line. */
  public long indent() {
    return origin + kept - lineStart;
  }

  /** Where the next character comes from. */
  public long offset() {
    return origin + next;
  }

  /** Goes back to an offset that is not released, and pretends that a text precedes it. */
  public void seek(long offset, String pretended) {
    next = (int) (Math.max(offset, origin + kept) - origin);
    prefix = pretended;
    prefixAt = 0;
  }

  /** Throws what stopped the reading below, if anything did: no new parser can mend that. */
  public void failIfUnreadable() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Whether all of the text has been read from below. */
  boolean ended() {
    return ended;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (window.length - end < STEP) {
      makeRoom();
    }
    int read;
    try {
      read = source.read(window, end, window.length - end);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
    ended = read < 0;
    end += Math.max(0, read);
    return !ended;
  }

  private void makeRoom() throws TooLong {
    int length = end - kept;
    if (length > longest) {
      throw new TooLong(longest);
    }
    char[] room = length <= window.length / 2 ? window : new char[window.length * 2];
    System.arraycopy(window, kept, room, 0, length);
    window = room;
    origin += kept;
    next -= kept;
    end = length;
    kept = 0;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
