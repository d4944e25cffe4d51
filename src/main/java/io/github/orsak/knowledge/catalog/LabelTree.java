package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.catalog.Labels.Match;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All labels, letter by letter from their ends, so that text before a colon is matched against all
 * of them in one walk backwards. Every event is read this way; nothing is copied or looked up.
 */
final class LabelTree {

  private final Node root = new Node();

  void add(String name, Meaning meaning) {
    Node node = root;
    for (int i = name.length() - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        node = node.grow(Character.toLowerCase(name.charAt(i)));
      }
    }
    node.meaning = Optional.of(meaning);
  }

  /** What a whole name means. */
  Optional<Meaning> whole(String name) {
    Node node = root;
    for (int i = name.length() - 1; i >= 0 && node != null; i--) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        node = node.next(Character.toLowerCase(name.charAt(i)));
      }
    }
    return node == null ? Optional.empty() : node.meaning;
  }

  /** The longest label that ends at {@code to} and begins a word at or after {@code from}. */
  Optional<Match> endOf(String text, int from, int to) {
    Match best = null;
    Node node = root;
    for (int i = to - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (node != root && !joins(c)) {
          break;
        }
        continue;
      }
      node = node.next(Character.toLowerCase(c));
      if (node == null) {
        break;
      }
      if (node.meaning.isPresent() && (i == from || !within(text.charAt(i - 1)))) {
        best = new Match(i, node.meaning.get());
      }
    }
    return Optional.ofNullable(best);
  }

  // What may stand between the words of a label.
  private static boolean joins(char c) {
    return c == ' ' || c == '\u00a0' || c == '-' || c == '_' || c == '.';
  }

  private static boolean within(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static final class Node {
    private char[] letters = {};
    private Node[] nodes = {};
    private Optional<Meaning> meaning = Optional.empty();

    @Nullable Node next(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return nodes[i];
        }
      }
      return null;
    }

    Node grow(char letter) {
      Node known = next(letter);
      if (known != null) {
        return known;
      }
      int count = letters.length;
      letters = Arrays.copyOf(letters, count + 1);
      nodes = Arrays.copyOf(nodes, count + 1);
      letters[count] = letter;
      nodes[count] = new Node();
      return nodes[count];
    }
  }
}
