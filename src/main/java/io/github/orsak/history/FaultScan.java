package io.github.orsak.history;

import io.github.orsak.knowledge.Fault;
import io.github.orsak.knowledge.Faults;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the codes and results of one event; the first that names a cause stands. */
final class FaultScan {

  private final Faults faults;
  private Optional<Fault> code = Optional.empty();
  private Optional<Fault> result = Optional.empty();

  FaultScan(Faults faults) {
    this.faults = faults;
  }

  /** Takes the value of a field for codes, which may hold the text and not the code. */
  void code(String value) {
    take(faults.labelled(value).or(() -> firstWord(value, faults::labelled)));
  }

  /** Takes the value of a field for errors, which may hold the code and not the text. */
  void error(String value) {
    take(faults.result(value).or(() -> firstWord(value, faults::result)));
  }

  /** Takes a value without label that looks like a code or result. */
  void shaped(String value) {
    take(faults.shaped(value));
  }

  /** Takes every hex number and every result in decimal that stands in a text. */
  void in(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.digit(text.charAt(at), 10) < 0 || isInside(text, at)) {
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      boolean dashed = end < text.length() && text.charAt(end) == '-';
      boolean hex = text.charAt(at) == '0' && end - at > 2 && (text.charAt(at + 1) | 0x20) == 'x';
      if (hex || (end - at == 10 && !dashed)) {
        boolean negative = !hex && at > 0 && text.charAt(at - 1) == '-';
        take(faults.shaped(text.substring(negative ? at - 1 : at, end)));
      }
      at = end;
    }
  }

  // Whether a digit belongs to a longer word; "error0x80004005" still holds a hex number.
  private static boolean isInside(String text, int at) {
    boolean word = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return word && !text.regionMatches(true, at, "0x", 0, 2);
  }

  private static Optional<Fault> firstWord(String text, Function<String, Optional<Fault>> known) {
    Optional<Fault> first = Optional.empty();
    int from = 0;
    for (int i = 0; i <= text.length() && first.isEmpty(); i++) {
      if (i == text.length() || isGap(text.charAt(i))) {
        first = i > from ? known.apply(text.substring(from, i)) : Optional.empty();
        from = i + 1;
      }
    }
    return first;
  }

  private static boolean isGap(char c) {
    return c <= ' ' || "\u00a0,;:.()[]{}<>\"'/|\u3001\uff0c".indexOf(c) >= 0;
  }

  private void take(Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return;
    }
    if (fault.get().kind() == Fault.Kind.DIAGNOSTIC_CODE) {
      code = code.filter(Fault::specific).or(() -> fault);
    } else {
      result = result.filter(Fault::specific).or(() -> fault);
    }
  }

  Optional<Fault> code() {
    return code;
  }

  Optional<Fault> result() {
    return result;
  }

  /** Whether any of them names a cause. */
  boolean specific() {
    return code.filter(Fault::specific).isPresent() || result.filter(Fault::specific).isPresent();
  }
}
