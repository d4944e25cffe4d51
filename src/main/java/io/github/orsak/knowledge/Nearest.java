package io.github.orsak.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a mistyped name was meant to be. */
public final class Nearest {

  private Nearest() {}

  /** The candidate most like a word, if one is like it at all. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int tolerated = Math.max(2, word.length() / 3);
    return candidates.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparingInt(candidate -> Math.abs(candidate.length() - word.length())))
        .filter(candidate -> distance(word, candidate) <= tolerated);
  }

  /** How a sentence ends that names what was not found: with a guess, or otherwise. */
  public static String guess(String word, Collection<String> candidates, String otherwise) {
    return guess(to(word, candidates), otherwise);
  }

  /** How a sentence ends that names what was not found: with this guess, or otherwise. */
  public static String guess(Optional<String> near, String otherwise) {
    return near.map(name -> ". Perhaps you meant " + name + ".").orElse(otherwise);
  }

  // Two neighbouring letters in the wrong order are one mistake.
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int changed = cost[i - 1][j - 1] + (same ? 0 : 1);
        cost[i][j] = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
