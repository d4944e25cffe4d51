package io.github.orsak.drl;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a rule asks for, or a group of them.
 *
 * @param kind what it is
 * @param line the line it begins on, from 1
 * @param from where it begins in its file
 * @param to where it ends in its file, exclusive
 * @param text what stands there
 * @param fact for a pattern: the type it matches, as written; otherwise empty
 * @param binding for a pattern: its variable, such as {@code $lost}; otherwise, or without one,
 *     empty
 * @param negated whether it stands below a {@code not}, so that asking for less forbids more
 * @param parts what it consists of
 */
public record Condition(
    Kind kind,
    int line,
    int from,
    int to,
    String text,
    String fact,
    String binding,
    boolean negated,
    List<Condition> parts) {

  /** What a condition can be. */
  public enum Kind {
    /** All of the parts; the whole of a rule is one. */
    ALL,
    /** At least one of the parts. */
    ANY,
    /** There is no such fact. */
    NOT,
    /** There is such a fact, no matter how many. */
    EXISTS,
    /** Every fact that matches the first part matches the others. */
    FORALL,
    /** A fact of one type; its parts are what is asked of the fact. */
    PATTERN,
    /** Something counted or collected; its parts are what is counted and what is asked of it. */
    ACCUMULATE,
    /** One expression between the commas of a pattern; its parts, if any, are terms. */
    CONSTRAINT,
    /** A piece of a constraint between {@code &&} and {@code ||}. */
    TERM,
    /** A name for a field, which asks for nothing. */
    BINDING,
    /** An expression over several facts. */
    EVAL
  }

  public Condition {
    parts = List.copyOf(parts);
  }

  /** This condition and everything in it, in the order of the file. */
  public Stream<Condition> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Condition::all));
  }

  /** Whether it is an expression that is true or false by itself. */
  public boolean atomic() {
    return switch (kind) {
      case CONSTRAINT, TERM, EVAL -> parts.isEmpty();
      default -> false;
    };
  }

  /** Its words; a group has none of its own. */
  public List<Token> tokens() {
    return switch (kind) {
      case CONSTRAINT, TERM, EVAL, BINDING ->
          Token.of(text, 0, text.length()).stream()
              .map(token -> new Token(token.kind(), token.from() + from, token.text()))
              .toList();
      default -> List.of();
    };
  }
}
