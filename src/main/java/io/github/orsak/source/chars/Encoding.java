package io.github.orsak.source.chars;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The character encoding of a text.
 *
 * @param charset the encoding
 * @param mark how many bytes of byte order mark precede the text
 * @param guessed whether it is only the most likely one, so that {@link Decoding} may change its
 *     mind when the first byte beyond ASCII says otherwise
 */
public record Encoding(Charset charset, int mark, boolean guessed) {

  /** What Windows programs of Western and Northern Europe write when they write no Unicode. */
  public static final Charset ANSI = Charset.forName("windows-1252");

  private static final int[][] MARKS = {
    {0xEF, 0xBB, 0xBF}, {0xFF, 0xFE, 0, 0}, {0, 0, 0xFE, 0xFF}, {0xFF, 0xFE}, {0xFE, 0xFF}
  };
  private static final Charset[] MARKED = {
    StandardCharsets.UTF_8,
    Charset.forName("UTF-32LE"),
    Charset.forName("UTF-32BE"),
    StandardCharsets.UTF_16LE,
    StandardCharsets.UTF_16BE
  };

  /** The encoding the user demands, or else the one that the first bytes suggest. */
  public static Encoding of(byte[] prefix, boolean whole, Optional<Charset> demanded) {
    for (int i = 0; i < MARKS.length; i++) {
      if (startsWith(prefix, MARKS[i]) && demanded.map(MARKED[i]::equals).orElse(true)) {
        return new Encoding(MARKED[i], MARKS[i].length, false);
      }
    }
    return demanded
        .map(charset -> new Encoding(charset, 0, false))
        .orElseGet(() -> guess(prefix, whole));
  }

  /** Whether it is one of two or more bytes to each character. */
  static boolean wide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Encoding guess(byte[] prefix, boolean whole) {
    int end = Seam.wide(prefix, 0, prefix.length);
    byte[] first = Arrays.copyOf(prefix, end);
    if (end == 0) {
      return new Encoding(StandardCharsets.UTF_16LE, 0, false);
    }
    boolean narrow = end < prefix.length && !hasNul(first);
    return (narrow ? Optional.<Charset>empty() : wide(prefix))
        .map(charset -> new Encoding(charset, 0, false))
        .orElseGet(
            () ->
                new Encoding(
                    isUtf8(first, whole || narrow) ? StandardCharsets.UTF_8 : ANSI, 0, true));
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * UTF-16 without a mark: markup and digits leave a NUL in every other byte. This comes before the
   * UTF-8 test, because such text is valid UTF-8 too.
   */
  private static Optional<Charset> wide(byte[] prefix) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < prefix.length; i++) {
      if (prefix[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int many = prefix.length / 8;
    if (odd > many && even < odd / 8) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > many && odd < even / 8
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isUtf8(byte[] prefix, boolean whole) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    return !decoder
        .decode(ByteBuffer.wrap(prefix), CharBuffer.allocate(prefix.length + 1), whole)
        .isError();
  }

  private static boolean startsWith(byte[] bytes, int[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
