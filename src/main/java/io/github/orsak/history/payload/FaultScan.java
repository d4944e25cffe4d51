package io.github.orsak.history.payload;

import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Gathers the codes and results of one event. The first code that names a cause stands, and the
 * last result: a text that tells of several attempts, or of an exception within another, ends with
 * the one that decided. A value that no table lists refines what names no cause, and takes nothing
 * from what another field says.
 */
final class FaultScan {

  private static final Pattern LINES = Pattern.compile("[\\r\\n;]+");

  private final Faults faults;
  private Optional<Found> code = Optional.empty();
  private Optional<Found> result = Optional.empty();
  // The last one of the text that is being read.
  private Optional<Found> latest = Optional.empty();

  /**
   * A fault and how the event says it.
   *
   * @param fault the fault
   * @param wording the event's own spelling, such as {@code 0x00000409}
   */
  record Found(Fault fault, String wording) {

    boolean specific() {
      return fault.specific();
    }
  }

  FaultScan(Faults faults) {
    this.faults = faults;
  }

  /** Takes the value of a field for codes, which may hold the text and not the code. */
  void code(String value) {
    takeWords(value, faults::labelled, word -> Optional.empty());
    conclude();
  }

  /** Takes the value of a field for errors, which may hold the code and not the text. */
  void error(String value) {
    takeWords(value, faults::result, faults::shaped);
    conclude();
  }

  /** Takes a value without label that looks like a code or result. */
  void shaped(String value) {
    take(value, faults::shaped);
    conclude();
  }

  /**
   * Takes every hex number and every result in decimal that stands in a text; where a result or
   * code is known already, only a further result can say more.
   */
  void in(String text) {
    LINES.splitAsStream(text).forEach(this::inLine);
  }

  private void inLine(String text) {
    // A field ends at what looks like the next label; the line shows the rest of what it says.
    boolean tellsMore = result.filter(known -> text.contains(known.wording())).isPresent();
    Function<String, Optional<Fault>> known =
        specific() ? word -> faults.shaped(word).filter(FaultScan::isResult) : faults::shaped;
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
        take(text.substring(negative ? at - 1 : at, end), known);
      }
      at = end;
    }
    if (tellsMore && latest.filter(this::says).isPresent()) {
      result = latest;
    }
    conclude();
  }

  // Whether a digit belongs to a longer word; "error0x80004005" still holds a hex number.
  private static boolean isInside(String text, int at) {
    boolean word = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    return word && !text.regionMatches(true, at, "0x", 0, 2);
  }

  // The whole value; or else its first word that is one, and later ones that can be nothing else.
  private void takeWords(
      String text,
      Function<String, Optional<Fault>> first,
      Function<String, Optional<Fault>> further) {
    if (take(text, first)) {
      return;
    }
    boolean taken = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isGap(text.charAt(i))) {
        taken |= i > from && take(text.substring(from, i), taken ? further : first);
        from = i + 1;
      }
    }
  }

  private static boolean isGap(char c) {
    return c <= ' ' || "\u00a0,;:.()[]{}<>\"'/|\u3001\uff0c".indexOf(c) >= 0;
  }

  private boolean take(String word, Function<String, Optional<Fault>> known) {
    Optional<Found> found = known.apply(word).map(fault -> new Found(fault, word));
    if (found.isPresent()) {
      if (isResult(found.get().fault())) {
        latest = latest.filter(last -> says(last) && !says(found.get())).or(() -> found);
      } else {
        code = code.filter(first -> rank(first) >= rank(found.get())).or(() -> found);
      }
    }
    return found.isPresent();
  }

  // A later field decides, unless it says less.
  private void conclude() {
    if (latest.isPresent()) {
      int rank = rank(latest.get());
      result = result.filter(earlier -> rank(earlier) > rank).or(() -> latest);
      latest = Optional.empty();
    }
  }

  private int rank(Found found) {
    return found.specific() ? 2 : says(found) ? 1 : 0;
  }

  /** Whether it says why, be it in a value that no table lists. */
  boolean says(Found found) {
    return found.specific() || !faults.lists(found.fault());
  }

  private static boolean isResult(Fault fault) {
    return fault.kind() != Fault.Kind.DIAGNOSTIC_CODE;
  }

  Optional<Found> code() {
    return code;
  }

  Optional<Found> result() {
    return result;
  }

  /** Whether any of them names a cause. */
  boolean specific() {
    return code.filter(Found::specific).isPresent() || result.filter(Found::specific).isPresent();
  }
}
