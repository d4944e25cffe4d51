package io.github.orsak.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The text of rules, character by character: what is a literal or a comment, and on which line a
 * place is. What is taken out of a text leaves blanks, so that places stay what they are.
 */
public final class RuleScan {

  /** A binding, such as {@code $failed:}; the first group is its name. */
  public static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");

  private RuleScan() {}

  /**
   * A literal or a comment.
   *
   * @param from the index of its first character
   * @param to the index after its last
   * @param quoted whether it is a literal
   * @param closed whether it has the end that it needs
   */
  public record Part(int from, int to, boolean quoted, boolean closed) {}

  /** The literals and comments of a text, in their order. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = pass(text, at, text.length());
      if (next > at + 1) {
        char first = text.charAt(at);
        boolean quoted = first == '"' || first == '\'';
        boolean closed =
            quoted
                ? text.charAt(next - 1) == first
                : text.startsWith("//", at) || text.startsWith("*/", next - 2);
        parts.add(new Part(at, next, quoted, closed));
      }
      at = next;
    }
    return parts;
  }

  /** The text without comments. */
  public static String withoutComments(String text) {
    return blanked(text, part -> !part.quoted());
  }

  /** The text without comments and without what stands in quotes. */
  public static String bare(String text) {
    return blanked(text, part -> true);
  }

  private static String blanked(String text, Predicate<Part> gone) {
    StringBuilder bare = new StringBuilder(text);
    parts(text).stream().filter(gone).forEach(part -> blank(bare, part.from(), part.to()));
    return bare.toString();
  }

  /** Makes a piece of a text blank; its lines stay. */
  public static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** The line, from 1, in which a character stands. */
  public static int lineAt(CharSequence text, int index) {
    return 1 + (int) text.subSequence(0, index).chars().filter(c -> c == '\n').count();
  }

  /** The index after a literal, a comment, or a single character. */
  public static int pass(String text, int from, int to) {
    char c = text.charAt(from);
    if (c == '"' || c == '\'') {
      int at = from + 1;
      while (at < to && text.charAt(at) != c && text.charAt(at) != '\n') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(to, at + 1);
    }
    if (text.startsWith("//", from)) {
      int end = text.indexOf('\n', from);
      return end < 0 || end > to ? to : end;
    }
    if (text.startsWith("/*", from)) {
      int end = text.indexOf("*/", from + 2);
      return end < 0 || end + 2 > to ? to : end + 2;
    }
    return from + 1;
  }
}
