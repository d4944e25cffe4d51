package io.github.orsak.history.payload;

import io.github.orsak.knowledge.catalog.Labels;
import io.github.orsak.knowledge.catalog.Labels.Match;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code Label: value}, {@code Label = value} and {@code <Label>value} in running text,
 * several to a line if need be.
 *
 * <p>A value reaches to the next label, to a comma before what looks like one, or to the end of the
 * line; a label that ends its line has its value on the next.
 */
public final class LabelScan {

  // What a report needs stands near the beginning; the rest of a long message is stack trace.
  private static final int REACH = 8_192;

  private final String text;
  private final Labels labels;
  private final BiConsumer<Meaning, String> sink;
  private @Nullable Meaning open;
  private int valueFrom;
  // Where the value ends if a sign follows that makes the text since then a label; or -1.
  private int comma = -1;
  private int lines;
  private boolean blank = true;
  private boolean found;

  private LabelScan(String text, Labels labels, BiConsumer<Meaning, String> sink) {
    this.text = text;
    this.labels = labels;
    this.sink = sink;
  }

  /** Hands over what is labelled; whether anything was. */
  public static boolean scan(String text, Labels labels, BiConsumer<Meaning, String> sink) {
    return !text.isEmpty() && new LabelScan(text, labels, sink).scan();
  }

  private boolean scan() {
    int end = Math.min(text.length(), REACH);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case ':', '=', '>' -> sign(i);
        case '\n', '\r', ';' -> lineEnds(i);
        case '\t', '<' -> valueEnds(i);
        case ',', '|', '&' -> comma = i;
        default -> blank &= c == ' ' || c == '\u00a0';
      }
    }
    close(end);
    return found;
  }

  private void sign(int at) {
    Optional<Match> label = labels.before(text, valueFrom, at);
    if (label.isPresent()) {
      int from = label.get().from();
      boolean endTag = text.charAt(at) == '>' && from > 0 && text.charAt(from - 1) == '/';
      close(from);
      begin(at + 1, endTag ? null : label.get().meaning());
    } else if (comma >= valueFrom && isName(comma + 1, at)) {
      close(comma);
      begin(at + 1, null);
    }
  }

  private void begin(int from, @Nullable Meaning meaning) {
    found |= meaning != null;
    open = meaning;
    valueFrom = from;
    comma = -1;
    lines = 0;
    blank = true;
  }

  // A tab or a tag ends a value, but not before it has begun.
  private void valueEnds(int at) {
    if (!blank) {
      lineEnds(at);
    }
  }

  private void lineEnds(int at) {
    char c = text.charAt(at);
    lines += c == '\n' ? 1 : 0;
    if (open == null || !blank || c == ';' || lines > 1) {
      close(at);
      begin(at + 1, null);
    }
  }

  private void close(int to) {
    if (open != null) {
      sink.accept(open, text.substring(valueFrom, to));
      open = null;
    }
  }

  // Whether a stretch of text is a few words, as an unknown label is.
  private boolean isName(int from, int to) {
    int letters = 0;
    int words = 1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      words += c == ' ' && letters > 0 ? 1 : 0;
      if (!Character.isLetterOrDigit(c) && " -_\"'.".indexOf(c) < 0) {
        return false;
      }
    }
    return letters > 1 && words <= 4;
  }
}
