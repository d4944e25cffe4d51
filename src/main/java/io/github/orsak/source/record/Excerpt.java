package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Quotes from the input and from what parsers say, for messages: short, on one line and harmless on
 * a terminal.
 */
public final class Excerpt {

  /** Where in the code a parser's limit is set, which Jackson tells and nobody needs to know. */
  private static final Pattern SETTER = Pattern.compile(", from `[^`]*`");

  private static final Pattern TOO_DEEP = Pattern.compile("(?i)depth.* (limit|maximum)");
  private static final Pattern TOO_LONG =
      Pattern.compile("(?i)(text|attribute) size limit|string.* length.* maximum|longer than");

  /** Reasons that name the option which allows more. */
  private static final Set<String> CAPS =
      Set.of("reason.depth", "reason.text", "reason.deep", "reason.long");

  private static final int QUOTE = 40;
  private static final int SENTENCE = 120;
  private static final int NAME = 200;

  private Excerpt() {}

  /** The beginning of the text in quotes. */
  public static Message of(String text) {
    return Message.quote(beginning(text, QUOTE));
  }

  /** A name that the input chose, without quotes. */
  public static String name(String text) {
    return beginning(text, NAME);
  }

  /** What a parser said, without the place it adds on further lines. */
  public static Message reason(String message) {
    int lineEnd = message.indexOf('\n');
    String line = lineEnd < 0 ? message : message.substring(0, lineEnd);
    String text = beginning(SETTER.matcher(line).replaceAll(""), SENTENCE);
    if (TOO_DEEP.matcher(line).find()) {
      return Message.of("reason.depth", text);
    }
    return TOO_LONG.matcher(line).find() ? Message.of("reason.text", text) : Message.text(text);
  }

  /** Why something could not be read on, without repeating the name of the file. */
  public static Message reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MessageException known) {
        return known.said();
      }
    }
    if (failure instanceof AccessDeniedException) {
      return Message.of("reason.denied");
    }
    String message =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    if (message == null) {
      return Message.of(failure instanceof EOFException ? "reason.early" : "reason.none");
    }
    return reason(message);
  }

  /** Whether reading stopped at one of the user's caps, which allow more. */
  public static boolean capped(Message reason) {
    return CAPS.contains(reason.kind());
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
