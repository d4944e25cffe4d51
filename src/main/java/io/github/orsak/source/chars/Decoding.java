package io.github.orsak.source.chars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into characters and never fails at it.
 *
 * <p>Where the bytes go on in another encoding, so does the reading. Bytes that are no character
 * become U+FFFD and are counted. Byte order marks vanish wherever they stand, because files get
 * concatenated. Buffers given to it hold at least two characters.
 */
public final class Decoding extends Reader {

  private static final char MARK = '\uFEFF';

  private final InputStream bytes;
  private final Encoding first;
  private final byte[] block = new byte[16 * 1024];
  private final ByteBuffer pending = ByteBuffer.wrap(block).limit(0);
  private int filled;
  private boolean seam;
  private CharsetDecoder decoder;
  private boolean guessed;
  private boolean ended;
  private boolean ascii = true;
  private long line = 1;
  private long undecodable;
  private long firstUndecodable;
  private long changes;
  private long firstChange;
  private Optional<IOException> failure = Optional.empty();

  /**
   * @param bytes the text without its byte order mark
   * @param encoding what it begins in
   */
  public Decoding(InputStream bytes, Encoding encoding) {
    this.bytes = bytes;
    this.first = encoding;
    this.decoder = encoding.charset().newDecoder();
    this.guessed = encoding.guessed() && encoding.charset().equals(StandardCharsets.UTF_8);
  }

  /** The encoding in use, which may change while reading. */
  public Charset charset() {
    return decoder.charset();
  }

  /** How many byte sequences were no character. */
  public long undecodable() {
    return undecodable;
  }

  /** The line of the first of them, from 1. */
  public long firstUndecodable() {
    return firstUndecodable;
  }

  /** How often the text went on in another encoding. */
  public long changes() {
    return changes;
  }

  /** The line of the first change, from 1. */
  public long firstChange() {
    return firstChange;
  }

  /** All of a short text. */
  public static String text(byte[] bytes, int from, Encoding encoding) {
    StringWriter text = new StringWriter();
    InputStream stream = new ByteArrayInputStream(bytes, from, bytes.length - from);
    try (Decoding decoding = new Decoding(stream, encoding)) {
      decoding.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, from, length);
    while (true) {
      int before = out.position();
      CoderResult result = decoder.decode(pending, out, ended && failure.isEmpty() || seam);
      out.position(settle(target, before, out.position()));
      if (result.isError()) {
        if (!out.hasRemaining()) {
          return out.position() - from;
        }
        recover(result, out);
      } else if (out.position() > from) {
        return out.position() - from;
      } else if (seam && result.isUnderflow()) {
        change();
      } else if (ended && result.isUnderflow()) {
        if (failure.isPresent()) {
          throw failure.get();
        }
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
    pending.limit(filled);
    pending.compact();
    int read = more(pending.position(), pending.remaining());
    ended = read < 0;
    filled = pending.position() + Math.max(0, read);
    pending.position(0);
    look();
  }

  // What was read before a failure is given out before it.
  private int more(int at, int most) {
    try {
      return bytes.read(block, at, most);
    } catch (IOException e) {
      failure = Optional.of(e);
      return -1;
    }
  }

  /** Lets as much be decoded as is certain to be in one encoding. */
  private void look() {
    int from = pending.position();
    boolean wide = Encoding.wide(charset());
    int end = wide ? Seam.narrow(block, from, filled) : Seam.wide(block, from, filled);
    seam = end < filled;
    pending.limit(seam || ended ? end : Math.max(from, filled - Seam.AHEAD));
  }

  private void change() {
    if (Encoding.wide(charset())) {
      guessed = first.guessed() || Encoding.wide(first.charset());
      decoder = (guessed ? StandardCharsets.UTF_8 : first.charset()).newDecoder();
      ascii = true;
    } else {
      decoder = Seam.charset(block, pending.position()).newDecoder();
    }
    if (changes++ == 0) {
      firstChange = line;
    }
    look();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
