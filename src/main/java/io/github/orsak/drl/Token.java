package io.github.orsak.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word of a condition.
 *
 * @param kind what it is
 * @param from where it begins in its file
 * @param text the word
 */
public record Token(Kind kind, int from, String text) {

  /** What a word of a condition can be. */
  public enum Kind {
    /** A whole or decimal number. */
    NUMBER,
    /** A span of time such as {@code 30m}, as temporal operators take it. */
    SPAN,
    /** Text in quotes, quotes included. */
    TEXT,
    /** A comparison such as {@code >=}, {@code in}, {@code not in} or {@code after}. */
    OPERATOR,
    /** {@code &&} or {@code ||}. */
    JUNCTION,
    /** A field, a method, a constant or a variable with its path, such as {@code $lost.first}. */
    NAME,
    /** A bracket, a comma, a colon or an arithmetic sign. */
    SIGN
  }

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<gap>\\s+|//[^\\n]*|/\\*.*?\\*/)"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
              + "|(?<span>(?:\\d+(?:ms|[smhd]))+\\b)"
              + "|(?<number>\\d+(?:\\.\\d+)?[lLdDfFB]?\\b)"
              + "|(?<junction>&&|\\|\\|)"
              + "|(?<operator>==|!=|>=|<=|>|<|\\bnot\\s+\\w+\\b)"
              + "|(?<name>[$\\w][$\\w.]*)"
              + "|(?<sign>.)",
          Pattern.DOTALL);

  /** Operators of time. */
  public static final Set<String> TEMPORAL =
      Set.of(
          "after",
          "before",
          "coincides",
          "during",
          "finishes",
          "finishedby",
          "includes",
          "meets",
          "metby",
          "overlaps",
          "overlappedby",
          "starts",
          "startedby");

  private static final Set<String> NAMED_OPERATORS =
      Stream.concat(
              TEMPORAL.stream(),
              Stream.of("in", "contains", "memberOf", "matches", "str", "soundslike"))
          .collect(Collectors.toUnmodifiableSet());

  /** Where it ends in its file. */
  public int to() {
    return from + text.length();
  }

  /** Whether it is this word. */
  public boolean is(String word) {
    return text.equals(word);
  }

  /** The words of a piece of a file; blanks and comments are none. */
  public static List<Token> of(String file, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORDS.matcher(file).region(from, to);
    while (matcher.lookingAt()) {
      if (matcher.group("gap") == null) {
        tokens.add(new Token(kind(matcher, tokens.isEmpty()), matcher.start(), matcher.group()));
      }
      matcher.region(matcher.end(), to);
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher, boolean first) {
    if (matcher.group("text") != null) {
      return Kind.TEXT;
    }
    if (matcher.group("span") != null) {
      return Kind.SPAN;
    }
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    if (matcher.group("junction") != null) {
      return Kind.JUNCTION;
    }
    if (matcher.group("sign") != null) {
      return Kind.SIGN;
    }
    // A field may be called like an operator, but then it stands first.
    boolean named = !first && NAMED_OPERATORS.contains(matcher.group());
    return matcher.group("operator") != null || named ? Kind.OPERATOR : Kind.NAME;
  }
}
