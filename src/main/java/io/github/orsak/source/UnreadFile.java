package io.github.orsak.source;

import io.github.orsak.event.Message;
import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.xml.EventXml;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What something that could not be read as a log looks like.
 *
 * @param kind the kind of thing
 * @param clause what tells a person which file it is
 */
record UnreadFile(Kind kind, Message clause) {

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
          "%PDF-", "unread.pdf",
          "\u00FF\u00D8\u00FF", "unread.picture",
          "\u2030PNG", "unread.picture",
          "GIF8", "unread.picture",
          "MZ", "unread.program",
          "\u00D0\u00CF\u0011\u00E0", "unread.office",
          "{\\rtf", "unread.rtf",
          "SQLite format 3", "unread.database");

  private static final Pattern OWN =
      Pattern.compile("\\A\\s*\\{\\s*\"format\"\\s*:\\s*\"orsak-|(?m)^─{40,}\\s*$");

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)\\s*\\{\\s*\"(?:odata\\.)?(?:errors?|fault|message|code|status(?:code)?)\"\\s*:");
  private static final Pattern PAGE = Pattern.compile("(?i)html|error|fault");
  private static final int LOOKED_AT = 512;

  /** Prose and programs make do with some sixty of the 95 signs of ASCII. */
  private static final int NOISE = 85;

  /** An input with no bytes at all. */
  static final UnreadFile EMPTY = new UnreadFile(Kind.VOID, Message.of("unread.empty"));

  /**
   * What it looks like.
   *
   * @param prefix the first bytes
   * @param text the same as text, as it would be read
   */
  static UnreadFile of(byte[] prefix, String text) {
    int length = Math.min(LOOKED_AT, prefix.length);
    String start = new String(prefix, 0, length, Encoding.ANSI);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        return new UnreadFile(Kind.OTHER, Message.of(kind.getValue()));
      }
    }
    if (start.chars().allMatch(c -> c == 0)) {
      return new UnreadFile(Kind.VOID, Message.of("unread.zeros"));
    }
    String beginning = text.substring(0, Math.min(LOOKED_AT, text.length())).strip();
    if (beginning.isEmpty()) {
      return new UnreadFile(Kind.VOID, Message.of("unread.blank"));
    }
    if (OWN.matcher(text).find()) {
      return new UnreadFile(Kind.REPORT, Message.of("unread.report"));
    }
    if (isPage(text)) {
      boolean page = EventXml.root(text.stripLeading()).equalsIgnoreCase("html");
      return new UnreadFile(Kind.PAGE, Message.of(page ? "unread.web" : "unread.error"));
    }
    return beginning.chars().anyMatch(UnreadFile::belongsInNoText) || isNoise(beginning)
        ? new UnreadFile(Kind.BYTES, Message.of("unread.binary"))
        : new UnreadFile(Kind.TEXT, Message.of("unread.begins", Excerpt.of(beginning)));
  }

  /** Whether a text is a web page, or the error that a server sent instead of what was wanted. */
  static boolean isPage(String text) {
    if (ERROR.matcher(text).lookingAt()) {
      return true;
    }
    String root = EventXml.root(text.stripLeading());
    return PAGE.matcher(root).matches()
        && (root.equalsIgnoreCase("html") || !EventXml.holdsEvent(text));
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
