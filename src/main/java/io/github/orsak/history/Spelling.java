package io.github.orsak.history;

import java.util.Locale;

/** Brings names, ids and hex strings to one spelling. */
final class Spelling {

  private Spelling() {}

  /** Without surrounding space, quotes and separators. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isEdge(text.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isEdge(char c) {
    return c <= ' ' || ",;\"'\u00a0\u200e\ufeff".indexOf(c) >= 0;
  }

  /** A device or user id: a GUID however it is wrapped, or the text in lower case. */
  static String identity(String text) {
    String id = text.toLowerCase(Locale.ROOT).replace('_', '-');
    int guid = guidIn(id);
    return guid < 0 ? id : id.substring(guid, guid + 36);
  }

  /** Where a GUID with dashes begins, or -1. */
  static int guidIn(String text) {
    for (int dash = text.indexOf('-', 8); dash >= 0; dash = text.indexOf('-', dash + 1)) {
      if (isGuid(text, dash - 8)) {
        return dash - 8;
      }
    }
    return -1;
  }

  static boolean isGuid(String text, int from) {
    if (text.length() < from + 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(from + i);
      boolean dashed = i == 8 || i == 13 || i == 18 || i == 23;
      if (dashed ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  static String name(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Hex digits alone, upper case; with their leading zeros dropped if those carry nothing. */
  static String hex(String text, boolean dropZeros) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean leadingZero = dropZeros && c == '0' && digits.isEmpty();
      if (Character.digit(c, 16) >= 0 && !leadingZero) {
        digits.append(Character.toUpperCase(c));
      }
    }
    return digits.toString();
  }

  /** How many hex digits a value has when it is hex and nothing else but spacing; 0 otherwise. */
  static int hexDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) >= 0) {
        digits++;
      } else if (c != ' ' && c != ':' && c != '\u200e') {
        return 0;
      }
    }
    return digits;
  }
}
