package io.github.orsak.source;

import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.record.Excerpt;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What something that could not be read as a log looks like.
 *
 * @param kind the kind of thing
 * @param clause words that tell a person which file it is, such as "it is a picture"
 */
record Appearance(Kind kind, String clause) {

  /** What a thing that is no log can be. */
  enum Kind {
    /** Nothing at all, or what is left after a failed copy. */
    VOID,
    /** Bytes of no kind we know. */
    BYTES,
    /** Something that is evidently else. */
    OTHER,
    /** A page of the web, which servers also send instead of what was asked for. */
    PAGE,
    /** What Orsak itself wrote. */
    REPORT,
    TEXT
  }

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

  private static final Pattern OWN =
      Pattern.compile("\\A\\s*\\{\\s*\"format\"\\s*:\\s*\"orsak-|(?m)^─{40,}\\s*$");

  private static final int LOOKED_AT = 512;

  /** Prose and programs make do with some sixty of the 95 signs of ASCII. */
  private static final int NOISE = 85;

  /** The appearance of an input with no bytes at all. */
  static final Appearance EMPTY = new Appearance(Kind.VOID, "it is empty");

  /**
   * What it looks like.
   *
   * @param prefix the first bytes
   * @param text the same as text, as it would be read
   */
  static Appearance of(byte[] prefix, String text) {
    int length = Math.min(LOOKED_AT, prefix.length);
    String start = new String(prefix, 0, length, Encoding.ANSI);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        return new Appearance(Kind.OTHER, kind.getValue());
      }
    }
    if (start.chars().allMatch(c -> c == 0)) {
      return new Appearance(Kind.VOID, "it begins with zeros, as after a failed copy");
    }
    String beginning = text.substring(0, Math.min(LOOKED_AT, text.length())).strip();
    if (beginning.isEmpty()) {
      return new Appearance(Kind.VOID, "it begins with nothing but blanks");
    }
    if (OWN.matcher(text).find()) {
      return new Appearance(Kind.REPORT, "it is a report of Orsak");
    }
    if (Format.isPage(text)) {
      boolean page = Format.root(text).equalsIgnoreCase("html");
      return new Appearance(
          Kind.PAGE, page ? "it is a web page" : "it is an error that a server sent");
    }
    return beginning.chars().anyMatch(Appearance::belongsInNoText) || isNoise(beginning)
        ? new Appearance(Kind.BYTES, "it is no text")
        : new Appearance(Kind.TEXT, "it begins with " + Excerpt.of(beginning));
  }

  /** Whether nearly every sign of ASCII is there, as in no text that means something. */
  private static boolean isNoise(String beginning) {
    return beginning.length() > LOOKED_AT / 2
        && beginning.chars().allMatch(c -> c < 0x7F)
        && beginning.chars().distinct().count() > NOISE;
  }

  private static boolean belongsInNoText(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
  }
}
