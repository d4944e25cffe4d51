package io.github.orsak.source.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;

/** Quotes from the input for messages: short, on one line and harmless on a terminal. */
public final class Excerpt {

  /** Where in the code a parser's limit is set, which Jackson tells and nobody needs to know. */
  private static final Pattern SETTER = Pattern.compile(", from `[^`]*`");

  private static final Pattern TOO_DEEP = Pattern.compile("(?i)depth.* (limit|maximum)");
  private static final Pattern TOO_LONG =
      Pattern.compile("(?i)(text|attribute) size limit|string.* length.* maximum|longer than");

  private static final int QUOTE = 40;
  private static final int SENTENCE = 120;
  private static final int NAME = 200;

  private Excerpt() {}

  /** The beginning of the text in quotes. */
  public static String of(String text) {
    return "\"" + beginning(text, QUOTE) + "\"";
  }

  /** A name that the input chose, without quotes. */
  public static String name(String text) {
    return beginning(text, NAME);
  }

  /** What a parser said, without the place it adds on further lines. */
  public static String reason(String message) {
    int lineEnd = message.indexOf('\n');
    String line = lineEnd < 0 ? message : message.substring(0, lineEnd);
    return beginning(SETTER.matcher(line).replaceAll(""), SENTENCE) + option(line);
  }

  /** Why a file could not be read, without repeating its name. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (message == null) {
      return e instanceof EOFException ? "it ends too early" : "no reason is given";
    }
    return reason(message);
  }

  /** Whether a parser met one of the caps. */
  public static boolean capped(String message) {
    return !option(message).isEmpty();
  }

  /** The option that allows more, where a parser met one of the caps. */
  private static String option(String message) {
    if (TOO_DEEP.matcher(message).find()) {
      return "; --max-depth allows more";
    }
    return TOO_LONG.matcher(message).find() ? "; --max-text allows more" : "";
  }

  private static String beginning(String text, int longest) {
    StringBuilder quote = new StringBuilder();
    int end = 0;
    while (end < text.length() && quote.length() < longest) {
      int point = text.codePointAt(end);
      quote.appendCodePoint(harmless(point) ? point : '.');
      end += Character.charCount(point);
    }
    return end < text.length() ? quote.append('…').toString() : quote.toString();
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
