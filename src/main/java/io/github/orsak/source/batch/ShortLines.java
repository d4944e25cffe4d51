package io.github.orsak.source.batch;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Fails at a line that is longer than it may be. The YAML parser needs time that grows with the
 * square of a line's length.
 */
final class ShortLines extends FilterReader {

  private final int longest;
  private long line = 1;
  private int length;

  ShortLines(Reader text, int longest) {
    super(text);
    this.longest = longest;
  }

  @Override
  public int read(char[] target, int from, int wanted) throws IOException {
    int read = super.read(target, from, wanted);
    for (int i = from; i < from + read; i++) {
      if (target[i] == '\n') {
        line++;
        length = 0;
      } else if (++length > longest) {
        throw new MessageException(Message.of("reason.long-line", line, longest));
      }
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
