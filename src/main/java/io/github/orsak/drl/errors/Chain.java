package io.github.orsak.drl.errors;

import io.github.orsak.drl.RuleScan;
import java.util.ArrayList;
import java.util.List;

/**
 * Names joined by dots in a condition or a consequence, such as {@code $failed.host} or {@code
 * Hypothesis.of(…).with(…)}.
 *
 * @param links the names, with the places they stand at
 * @param end the index after the last of them, brackets included
 */
record Chain(List<Link> links, int end) {

  Chain {
    links = List.copyOf(links);
  }

  /**
   * One name.
   *
   * @param name the name
   * @param at the index of its first character
   * @param call whether brackets with arguments follow
   */
  record Link(String name, int at, boolean call) {}

  Link head() {
    return links.get(0);
  }

  /** Every chain in a text, those between the brackets of others included; literals are passed. */
  static List<Chain> in(String text) {
    List<Chain> chains = new ArrayList<>();
    scan(text, 0, text.length(), chains);
    return chains;
  }

  private static void scan(String text, int from, int to, List<Chain> chains) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        at = chain(text, at, to, chains);
      } else if (Character.isDigit(c)) {
        at = endOfName(text, at, to);
      } else {
        at = RuleScan.pass(text, at, to);
      }
    }
  }

  private static int chain(String text, int from, int to, List<Chain> chains) {
    List<Link> links = new ArrayList<>();
    List<Chain> inner = new ArrayList<>();
    int at = from;
    int end;
    while (true) {
      int nameEnd = endOfName(text, at, to);
      int next = skipBlanks(text, nameEnd, to);
      boolean call = next < to && text.charAt(next) == '(';
      links.add(new Link(text.substring(at, nameEnd), at, call));
      end = nameEnd;
      if (call) {
        end = closing(text, next, to);
        scan(text, next + 1, Math.max(next + 1, end - 1), inner);
      }
      int dot = skipBlanks(text, end, to);
      int follower = dot < to && text.charAt(dot) == '.' ? skipBlanks(text, dot + 1, to) : to;
      if (follower >= to || !Character.isJavaIdentifierStart(text.charAt(follower))) {
        break;
      }
      at = follower;
    }
    chains.add(new Chain(links, end));
    chains.addAll(inner);
    return end;
  }

  private static int endOfName(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int closing(String text, int open, int to) {
    int depth = 0;
    int at = open;
    while (at < to) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at = RuleScan.pass(text, at, to);
      if (depth == 0) {
        break;
      }
    }
    return at;
  }
}
