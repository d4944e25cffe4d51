package io.github.orsak.redaction;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Names and their stand-ins, and where a text tells one of them, whatever its case. Looking takes
 * as long for ten thousand names as for ten.
 */
final class KnownNames {

  private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

  private final Map<String, String> standIns = new HashMap<>();
  // By the word that a name begins with: how long such names are, the longest first.
  private final Map<String, SortedSet<Integer>> lengths = new HashMap<>();

  /** A name in a text. */
  record Found(int start, int end, String standIn) {}

  /** The stand-in of a name, which is made for one that has none yet. */
  String standIn(String name, Supplier<String> make) {
    String key = folded(name);
    String known = standIns.get(key);
    if (known == null) {
      known = make.get();
      standIns.put(key, known);
      note(key);
    }
    return known;
  }

  private void note(String key) {
    String first = key.substring(0, wordEnd(key, 0));
    lengths
        .computeIfAbsent(first, any -> new TreeSet<>(Comparator.reverseOrder()))
        .add(key.length());
  }

  /** The stand-in of a name, if it has one. */
  Optional<String> of(String name) {
    return Optional.ofNullable(standIns.get(folded(name)));
  }

  /**
   * The first name that stands by itself in a text at or after a place; of several there the
   * longest.
   *
   * @param folded the text, {@link #folded}
   */
  Optional<Found> next(String folded, int from) {
    for (int i = from; i < folded.length(); i++) {
      if (i > 0 && isWord(folded.charAt(i - 1))) {
        continue;
      }
      String first = folded.substring(i, wordEnd(folded, i));
      for (int length : lengths.getOrDefault(first, NONE)) {
        int end = i + length;
        boolean fits =
            end == folded.length() || end < folded.length() && !isWord(folded.charAt(end));
        String standIn = fits ? standIns.get(folded.substring(i, end)) : null;
        if (standIn != null) {
          return Optional.of(new Found(i, end, standIn));
        }
      }
    }
    return Optional.empty();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** The text in lower case, sign by sign, so that it stays as long as it is. */
  static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(folded[i]);
    }
    return new String(folded);
  }
}
