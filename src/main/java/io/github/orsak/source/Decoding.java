package io.github.orsak.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into characters and never fails at it.
 *
 * <p>Bytes that are no character become U+FFFD and are counted, because {@code >>} mixes encodings
 * in one file. Byte order marks vanish wherever they stand, because files get concatenated. Buffers
 * given to it hold at least two characters.
 */
final class Decoding extends Reader {

  private static final char MARK = '\uFEFF';

  private final InputStream bytes;
  private final ByteBuffer pending = ByteBuffer.allocate(16 * 1024).flip();
  private CharsetDecoder decoder;
  private boolean guessed;
  private boolean ended;
  private boolean ascii = true;
  private long line = 1;
  private long undecodable;
  private long firstUndecodable;

  Decoding(InputStream bytes, Encoding encoding) {
    this.bytes = bytes;
    this.decoder = encoding.charset().newDecoder();
    this.guessed = encoding.guessed() && encoding.charset().equals(StandardCharsets.UTF_8);
  }

  /** The encoding in use, which may change while reading when it was only guessed. */
  Charset charset() {
    return decoder.charset();
  }

  /** How many byte sequences were no character. */
  long undecodable() {
    return undecodable;
  }

  /** The line of the first of them, from 1. */
  long firstUndecodable() {
    return firstUndecodable;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, from, length);
    while (true) {
      int before = out.position();
      CoderResult result = decoder.decode(pending, out, ended);
      out.position(settle(target, before, out.position()));
      if (result.isError()) {
        if (!out.hasRemaining()) {
          return out.position() - from;
        }
        recover(result, out);
      } else if (out.position() > from) {
        return out.position() - from;
      } else if (ended && result.isUnderflow()) {
        return -1;
      } else {
        refill();
      }
    }
  }

  /** Counts lines, looks for the first character beyond ASCII and takes out marks. */
  private int settle(char[] text, int from, int end) {
    int kept = from;
    int seen = 0;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c == MARK) {
        continue;
      }
      if (c == '\n') {
        line++;
      }
      seen |= c;
      text[kept++] = c;
    }
    ascii &= seen < 0x80;
    return kept;
  }

  private void recover(CoderResult result, CharBuffer out) {
    if (guessed && ascii) {
      decoder = Encoding.ANSI.newDecoder();
      guessed = false;
      return;
    }
    pending.position(pending.position() + result.length());
    out.put('\uFFFD');
    ascii = false;
    if (undecodable++ == 0) {
      firstUndecodable = line;
    }
  }

  private void refill() throws IOException {
    pending.compact();
    int read = bytes.read(pending.array(), pending.position(), pending.remaining());
    if (read < 0) {
      ended = true;
    } else {
      pending.position(pending.position() + read);
    }
    pending.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
