package io.github.orsak.history;

import io.github.orsak.knowledge.Labels;
import io.github.orsak.knowledge.Labels.Meaning;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds {@code Label: value} and {@code Label = value} in running text, several to a line if need
 * be. A value reaches to the next label, or to the end of the line.
 */
final class LabelScan {

  // What a report needs stands near the beginning; the rest of a long message is stack trace.
  private static final int REACH = 8_192;

  private LabelScan() {}

  /** Hands over what is labelled; whether anything was. */
  static boolean scan(String text, Labels labels, BiConsumer<Meaning, String> sink) {
    int end = Math.min(text.length(), REACH);
    int lineStart = 0;
    boolean found = false;
    for (int i = 0; i <= end; i++) {
      if (i == end || isBreak(text.charAt(i))) {
        found |= scanLine(text, lineStart, i, labels, sink);
        lineStart = i + 1;
      }
    }
    return found;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == ';' || c == '\t';
  }

  private static boolean scanLine(
      String text, int from, int to, Labels labels, BiConsumer<Meaning, String> sink) {
    Meaning open = null;
    int valueFrom = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ':' && c != '=') {
        continue;
      }
      int labelFrom = labelBefore(text, valueFrom, i, labels);
      if (labelFrom < 0) {
        continue;
      }
      if (open != null) {
        sink.accept(open, text.substring(valueFrom, labelFrom));
      }
      open = labels.meaning(text.substring(labelFrom, i)).orElseThrow();
      valueFrom = i + 1;
    }
    if (open != null) {
      sink.accept(open, text.substring(valueFrom, to));
    }
    return open != null;
  }

  // The longest run of up to four words before the sign that is a label, or -1.
  private static int labelBefore(String text, int from, int sign, Labels labels) {
    int best = -1;
    int words = 0;
    for (int i = sign - 1; i >= from - 1 && words < Labels.MOST_WORDS; i--) {
      boolean wordStarts = i < from || isGap(text.charAt(i));
      if (!wordStarts || i + 1 >= sign || isGap(text.charAt(i + 1))) {
        continue;
      }
      words++;
      Optional<Meaning> meaning = labels.meaning(text.substring(i + 1, sign));
      if (meaning.isPresent()) {
        best = i + 1;
      }
    }
    return best;
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == ',' || c == '(' || c == '|';
  }
}
