package io.github.orsak.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words in which an event says why something failed, without what differs from one request to
 * the next: two events that say the same of two requests are alike.
 */
public final class Wording {

  // What tells two reasons apart stands at the beginning; a stack trace may follow.
  private static final int TELLING = 300;

  // Of two sentences of equal length, so much is the same if they say the same.
  private static final double ALIKE = 0.7;

  private static final int LONGEST_RESULT = 12;

  private static final String ANY = "*";

  private static final Pattern GAP = Pattern.compile("[\\s,;:()\\[\\]{}<>\"'“”‘’]+");

  private final List<String> words;

  private Wording(List<String> words) {
    this.words = words;
  }

  /** What this text says, whoever it is said of. */
  public static Wording of(String text) {
    String beginning = text.length() > TELLING ? text.substring(0, TELLING) : text;
    List<String> words = new ArrayList<>();
    for (String word : GAP.split(beginning.toLowerCase(Locale.ROOT).strip())) {
      if (!word.isEmpty()) {
        words.add(differs(word) ? ANY : word);
      }
    }
    return new Wording(words);
  }

  // Numbers, ids, names of accounts and paths; results in hex tell reasons apart.
  private static boolean differs(String word) {
    return !isResult(word)
        && word.chars().anyMatch(c -> Character.isDigit(c) || "\\/@=".indexOf(c) >= 0);
  }

  private static boolean isResult(String word) {
    return word.startsWith("0x") && word.length() <= LONGEST_RESULT;
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether the two say the same, but perhaps of different requests. */
  public boolean alike(Wording other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean equal = words.get(i).equals(other.words.get(i));
      if (!equal && (isResult(words.get(i)) || isResult(other.words.get(i)))) {
        return false;
      }
      same += equal ? 1 : 0;
    }
    return same >= ALIKE * words.size();
  }
}
