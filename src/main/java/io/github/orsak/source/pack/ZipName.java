package io.github.orsak.source.pack;

import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.record.Excerpt;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names of archive entries: only ever shown, never used as paths. */
final class ZipName {

  private ZipName() {}

  /** Whether the entry only stands for a folder. */
  static boolean isFolder(String name) {
    return name.endsWith("/") || name.endsWith("\\");
  }

  /**
   * The name as text; whether it is UTF-8 is often not stated.
   *
   * @param name one character for each byte, or text that is decoded already
   */
  static String shown(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    String text = name;
    if (new String(bytes, StandardCharsets.ISO_8859_1).equals(name)) {
      text = decoded(bytes);
    }
    return text.isBlank() ? "(no name)" : Excerpt.name(text);
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Encoding.ANSI);
    }
  }
}
