package io.github.orsak.history.names;

import java.util.Locale;
import java.util.Set;

/** Brings names, ids and hex strings to one spelling. */
public final class Spelling {

  /** How long a GUID with dashes is. */
  public static final int GUID = 36;

  private static final int LONGEST_COUNTER = 12;
  private static final String EDGES = ",;\"'|&=<>{}[]/\u00a0\u200e\ufeff";
  private static final String LABELLED_EDGES = EDGES + "\\";
  private static final Set<String> NOTHING = Set.of("-", "--", "null", "n/a", "nil");
  private static final int LONGEST_NOTHING = 4;
  // A full stop after these ends no sentence.
  private static final Set<String> SHORTENED =
      Set.of("inc", "ltd", "corp", "co", "llc", "plc", "st", "dr", "no", "nr", "ab", "ag");

  private Spelling() {}

  /** Without surrounding space, quotes, brackets and separators. */
  public static String trimmed(String text) {
    return trimmed(text, EDGES);
  }

  /** What a label announces: trimmed, without the backslashes of quoted text. */
  public static String bared(String text) {
    return trimmed(text, LABELLED_EDGES);
  }

  private static String trimmed(String text, String edges) {
    int from = 0;
    int to = text.length();
    while (from < to && isEdge(text.charAt(from), edges)) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1), edges)) {
      to--;
    }
    return unwrapped(text.substring(from, to));
  }

  private static boolean isEdge(char c, String edges) {
    // Most texts begin and end with these, and the search is the slower for signs beyond Latin-1.
    boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    return c <= ' ' || !plain && edges.indexOf(c) >= 0;
  }

  // A bracket that opens or closes outside goes; those of a name such as "CA (old)" stay.
  private static String unwrapped(String text) {
    boolean opens = text.startsWith("(");
    boolean closes = text.endsWith(")");
    if (opens && (closes || text.indexOf(')') < 0)) {
      return trimmed(text.substring(1, text.length() - (closes ? 1 : 0)));
    }
    return closes && text.indexOf('(') < 0 ? trimmed(text.substring(0, text.length() - 1)) : text;
  }

  /** Whether a value stands for nothing. */
  public static boolean isBlank(String value) {
    boolean brief = value.length() <= LONGEST_NOTHING;
    return value.isEmpty() || brief && NOTHING.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Whether a name only counts, such as {@code param3}, or is none. */
  public static boolean isNumbered(String name) {
    int letters = 0;
    while (letters < name.length() && !isDigit(name.charAt(letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < name.length() && isDigit(name.charAt(digits))) {
      digits++;
    }
    boolean counts = digits > letters && digits == name.length();
    return name.isEmpty() || (counts && letters <= LONGEST_COUNTER);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A device or user id: a GUID however it is wrapped, or the text in lower case. */
  public static String identity(String text) {
    String id = text.toLowerCase(Locale.ROOT).replace('_', '-');
    int guid = guidIn(id, 0);
    return guid < 0 ? id : id.substring(guid, guid + GUID);
  }

  /** Where a GUID with dashes begins at or after a place, or -1. */
  public static int guidIn(String text, int from) {
    for (int dash = text.indexOf('-', from + 8); dash >= 0; dash = text.indexOf('-', dash + 1)) {
      if (isGuid(text, dash - 8)) {
        return dash - 8;
      }
    }
    return -1;
  }

  private static boolean isGuid(String text, int from) {
    if (text.length() < from + GUID) {
      return false;
    }
    for (int i = 0; i < GUID; i++) {
      char c = text.charAt(from + i);
      boolean dashed = i == 8 || i == 13 || i == 18 || i == 23;
      if (dashed ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A CA: {@code server\\name} with one backslash, or the name alone; of a distinguished name the
   * common name.
   */
  public static String ca(String text) {
    String ca = name(text);
    if (ca.regionMatches(true, 0, "CN=", 0, 3)) {
      int comma = ca.indexOf(',');
      return ca.substring(3, comma < 0 ? ca.length() : comma).strip();
    }
    int slash = ca.indexOf('\\');
    if (slash < 0) {
      return ca;
    }
    String server = ca.substring(0, slash).strip();
    int name = slash;
    while (name < ca.length() && (ca.charAt(name) == '\\' || ca.charAt(name) == ' ')) {
      name++;
    }
    return server + "\\" + ca.substring(name);
  }

  /** A name without the sentence that may follow it. */
  public static String name(String text) {
    int end = text.indexOf(". ");
    while (end >= 0 && SHORTENED.contains(lastWord(text, end))) {
      end = text.indexOf(". ", end + 1);
    }
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static String lastWord(String text, int end) {
    return text.substring(text.lastIndexOf(' ', end) + 1, end).toLowerCase(Locale.ROOT);
  }

  /** Hex digits alone, upper case; with their leading zeros dropped if those carry nothing. */
  public static String hex(String text, boolean dropZeros) {
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
  public static int hexDigits(String text) {
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
