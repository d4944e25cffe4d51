package io.github.orsak.source;

import java.util.Locale;
import java.util.Map;

/** What something that is no log looks like, in words that tell a person which file it is. */
final class Guise {

  /** Kinds that get mixed up with logs, by their first bytes in windows-1252. */
  private static final Map<String, String> KINDS =
      Map.of(
          "%PDF-", "it is a PDF document",
          "\u00FF\u00D8\u00FF", "it is a picture",
          "\u2030PNG", "it is a picture",
          "GIF8", "it is a picture",
          "MZ", "it is a program",
          "\u00D0\u00CF\u0011\u00E0", "it is an old Office document",
          "{\\rtf", "it is an RTF document",
          "SQLite format 3", "it is a database");

  private static final int LOOKED_AT = 512;

  private Guise() {}

  /**
   * A clause such as "it is a picture".
   *
   * @param prefix the first bytes
   * @param text the same as text, as it would be read
   */
  static String of(byte[] prefix, String text) {
    int length = Math.min(LOOKED_AT, prefix.length);
    String start = new String(prefix, 0, length, Encoding.ANSI);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        return kind.getValue();
      }
    }
    if (start.chars().allMatch(c -> c == 0)) {
      return "it begins with zeros, as after a failed copy";
    }
    String beginning = text.substring(0, Math.min(LOOKED_AT, text.length())).strip();
    if (beginning.isEmpty()) {
      return "it begins with nothing but blanks";
    }
    if (beginning.chars().anyMatch(Guise::belongsInNoText)) {
      return "it is no text";
    }
    boolean web = beginning.toLowerCase(Locale.ROOT).matches("(?s)(<!doctype html|<html)\\b.*");
    return web ? "it is a web page" : "it begins with " + Excerpt.of(beginning);
  }

  private static boolean belongsInNoText(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
  }
}
