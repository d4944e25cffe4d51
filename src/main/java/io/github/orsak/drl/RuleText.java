package io.github.orsak.drl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a rule file whatever editor wrote it.
 *
 * <p>Editors of Windows mark UTF-8 and UTF-16 at the beginning of a file, end lines in two
 * characters, and may write neither but windows-1252. What differs is found in comments and texts
 * only, so no file is refused for it.
 */
public final class RuleText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\ufeff';

  /**
   * Rules are read, explained and hashed many times over, which costs too much of what is none. All
   * rules that ship with Orsak have 120 kB together.
   */
  public static final int MOST = 256 * 1024;

  private RuleText() {}

  /** The text of a file; of one that is too large, so much that it shows. */
  static String read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(3 * MOST);
    }
    String text = decoded(bytes);
    int begin = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
    return text.substring(begin).replace("\r\n", "\n");
  }

  private static String decoded(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (first == 0xFFFE) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
