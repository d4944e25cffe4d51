package io.github.orsak.drl;

import java.util.ArrayList;
import java.util.List;

/** Takes a constraint apart at its {@code &&} and {@code ||}. */
final class Terms {

  private final List<Token> tokens;
  private final List<Term> found = new ArrayList<>();

  private Terms(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A piece between junctions.
   *
   * @param from where it begins in its file
   * @param to where it ends
   */
  record Term(int from, int to) {}

  /** The terms of a constraint; none if it is one expression. */
  static List<Term> of(List<Token> tokens) {
    Terms terms = new Terms(tokens);
    terms.split(0, tokens.size());
    return terms.found.size() > 1 ? terms.found : List.of();
  }

  private void split(int from, int to) {
    if (!splitAt("||", from, to) && !splitAt("&&", from, to)) {
      if (enclosed(from, to)) {
        split(from + 1, to - 1);
      } else if (from < to) {
        found.add(new Term(tokens.get(from).from(), tokens.get(to - 1).to()));
      }
    }
  }

  private boolean splitAt(String junction, int from, int to) {
    List<Integer> cuts = new ArrayList<>();
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += step(tokens.get(i));
      if (depth == 0 && tokens.get(i).is(junction)) {
        cuts.add(i);
      }
    }
    if (cuts.isEmpty()) {
      return false;
    }
    int begin = from;
    cuts.add(to);
    for (int cut : cuts) {
      split(begin, cut);
      begin = cut + 1;
    }
    return true;
  }

  private boolean enclosed(int from, int to) {
    if (to - from < 3 || !tokens.get(from).is("(") || !tokens.get(to - 1).is(")")) {
      return false;
    }
    int depth = 0;
    for (int i = from; i < to - 1; i++) {
      depth += step(tokens.get(i));
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private static int step(Token token) {
    if (token.is("(") || token.is("[")) {
      return 1;
    }
    return token.is(")") || token.is("]") ? -1 : 0;
  }
}
