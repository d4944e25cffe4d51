package io.github.orsak.source.chars;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds where a text goes on in another encoding: {@code >>} of PowerShell appends UTF-16 to
 * whatever is there, and other programs append bytes to its UTF-16.
 *
 * <p>Text without NUL bytes goes on as UTF-16 where every other byte is NUL, and UTF-16 goes on as
 * bytes where long enough a run has no NUL and nothing beyond ASCII. Ideographs look like that too,
 * one in five; so many in a row do not occur.
 */
final class Seam {

  /** So many bytes must lie after a place to tell whether it is a seam. */
  static final int AHEAD = 64;

  private static final int WIDE_UNITS = 4;
  private static final int NARROW_BYTES = 32;

  private Seam() {}

  /**
   * The index at which text without NUL bytes goes on as UTF-16, its mark included, or {@code to}.
   */
  static int wide(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == 0 && i > from && units(bytes, i - 1, to, 1)) {
        return i - 1;
      }
      if (b < 0 && beginsMarked(bytes, i, to)) {
        return i;
      }
    }
    return to;
  }

  private static boolean beginsMarked(byte[] bytes, int at, int to) {
    boolean little = isMark(bytes, at, to, 0xFF, 0xFE) && units(bytes, at + 2, to, 1);
    return little || isMark(bytes, at, to, 0xFE, 0xFF) && units(bytes, at + 2, to, 0);
  }

  /** The encoding that begins at a place which {@link #wide} found. */
  static Charset charset(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean isMark(byte[] bytes, int at, int to, int first, int second) {
    return bytes[at] == (byte) first && at + 1 < to && bytes[at + 1] == (byte) second;
  }

  /** Whether units of UTF-16 follow whose byte at the place {@code nul} is NUL and no other. */
  private static boolean units(byte[] bytes, int at, int to, int nul) {
    int end = at + 2 * WIDE_UNITS;
    if (end > to) {
      return false;
    }
    for (int i = at; i < end; i += 2) {
      if (bytes[i + nul] != 0 || bytes[i + 1 - nul] == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The index at which UTF-16 goes on as text without NUL bytes, its mark included, or {@code to}.
   */
  static int narrow(byte[] bytes, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      if (!isPlain(bytes[i])) {
        begin = i + 1;
      } else if (i + 1 - begin == NARROW_BYTES) {
        return afterWide(bytes, from, begin);
      }
    }
    return to;
  }

  /** A run may begin with the low byte of the last big-endian unit, or have a mark before it. */
  private static int afterWide(byte[] bytes, int from, int begin) {
    boolean low = begin > from && bytes[begin - 1] == 0 && (begin - from) % 2 == 1;
    int start = low ? begin + 1 : begin;
    boolean marked =
        start - from >= 3
            && bytes[start - 3] == (byte) 0xEF
            && bytes[start - 2] == (byte) 0xBB
            && bytes[start - 1] == (byte) 0xBF;
    return marked ? start - 3 : start;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b < 0x7F || b == '\n' || b == '\r' || b == '\t';
  }
}
