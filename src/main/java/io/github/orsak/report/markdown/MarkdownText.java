package io.github.orsak.report.markdown;

import io.github.orsak.report.Inert;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as Markdown shows it and does not obey it.
 *
 * <p>A ticket system makes links, mentions and HTML of what it finds, and logs are written by
 * strangers.
 */
final class MarkdownText {

  // Signs of CommonMark and of the tables, links and references to tickets that many systems add.
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]#|~^$!]");
  private static final Pattern LIST = Pattern.compile("^(\\s*)([-+]|\\d+(?=[.)]))");
  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /** The text on one line, each of its characters standing for itself. */
  static String text(String text) {
    String line = Inert.text(text).replaceAll("\\s+", " ").strip();
    String escaped =
        SIGNS.matcher(line).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    escaped =
        escaped
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("://", "&#58;//")
            .replaceAll("(?i)www\\.", "www&#46;");
    return LIST.matcher(escaped)
        .replaceAll(sign -> Matcher.quoteReplacement(sign.group(1) + entity(sign.group(2))));
  }

  // At the start of a line a number or a dash would begin a list.
  private static String entity(String sign) {
    return "&#" + (int) sign.charAt(0) + ";" + sign.substring(1);
  }

  /** A command as a block that can be copied. */
  static String block(String command) {
    String safe = Inert.text(command).strip();
    int longest =
        TICKS.matcher(safe).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "\n" + safe + "\n" + fence;
  }

  /** The lines deeper by so many columns. */
  static String indented(int columns, String lines) {
    return lines.replaceAll("(?m)^(?=.)", " ".repeat(columns));
  }
}
