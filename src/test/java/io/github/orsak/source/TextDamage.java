package io.github.orsak.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes in ways that mean something to one parser or another. */
final class TextDamage {

  /** Bytes that mean something to one parser or another. */
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</Event>",
          "<Event>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "&",
          "&#0;",
          "&#xD800;",
          "<?xml version='1.0' encoding='utf-16'?>",
          "<!DOCTYPE a [",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          ":",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\u00EF\u00BB\u00BF",
          "\u00FF\u00FE",
          "#Fields: time",
          "#Date: x",
          "---\n",
          "- ",
          "&a ",
          "*a",
          "!!x ",
          "|\n",
          "'",
          "99999999999999999999",
          "-1",
          "NaN",
          "1e999",
          "PK\3\4",
          "PK\1\2",
          "\u001F\u008B\b",
          "ElfFile\0",
          "<![LOG[",
          "]LOG]!>",
          "$$<",
          "repeat: 99999, every: 1s",
          "\u00ED\u00A0\u0080");

  private TextDamage() {}

  /** The bytes with one more damage, which is the same for the same state of the dice. */
  static byte[] damaged(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + Math.min(200, bytes.length)));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, random);
      case 1 -> joined(Arrays.copyOf(bytes, from), token(random), rest(bytes, from));
      case 2 -> joined(Arrays.copyOf(bytes, from), token(random), rest(bytes, to));
      case 3 -> joined(Arrays.copyOf(bytes, from), rest(bytes, to));
      case 4 ->
          joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, to), rest(bytes, to));
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(10); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private static byte[] token(Random random) {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
