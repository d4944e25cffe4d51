package io.github.orsak.drl.errors;

import io.github.orsak.drl.errors.NameCheck.Typed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two things set against each other in a condition, such as {@code failures >= 2}.
 *
 * @param at the index of the left side
 * @param left the left side as written
 * @param leftType what it is
 * @param operator the operator
 * @param right the right side as written
 * @param rightType what it is: a class, or empty where that is not sure
 */
record TypedComparison(
    int at,
    String left,
    Class<?> leftType,
    String operator,
    String right,
    Optional<Class<?>> rightType) {

  private static final Pattern OPERATOR = Pattern.compile("\\s*(==|!=|<=|>=|<|>)\\s*");
  private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.]*");

  private static final Set<Class<?>> NUMBERS =
      Set.of(
          int.class,
          long.class,
          double.class,
          short.class,
          byte.class,
          float.class,
          Integer.class,
          Long.class,
          Double.class);

  /** The comparisons of a condition whose left side is one of these chains. */
  static List<TypedComparison> in(String text, Map<Integer, Typed> chains) {
    List<TypedComparison> comparisons = new ArrayList<>();
    for (Typed typed : chains.values()) {
      int from = typed.chain().head().at();
      Matcher operator = OPERATOR.matcher(text).region(typed.chain().end(), text.length());
      if (operator.lookingAt()) {
        Typed chain = chains.get(operator.end());
        Operand right = chain == null ? literal(text, operator.end()) : operand(text, chain);
        comparisons.add(
            new TypedComparison(
                from,
                text.substring(from, typed.chain().end()),
                Glossary.raw(typed.type()),
                operator.group(1),
                right.text(),
                right.type()));
      }
    }
    return comparisons;
  }

  private record Operand(String text, Optional<Class<?>> type) {}

  private static Operand operand(String text, Typed chain) {
    return new Operand(
        text.substring(chain.chain().head().at(), chain.chain().end()),
        Optional.of(Glossary.raw(chain.type())));
  }

  private static Operand literal(String text, int from) {
    Matcher quoted = TEXT.matcher(text).region(from, text.length());
    if (quoted.lookingAt()) {
      return new Operand(quoted.group(), Optional.of(String.class));
    }
    Matcher number = NUMBER.matcher(text).region(from, text.length());
    return number.lookingAt()
        ? new Operand(number.group(), Optional.of(int.class))
        : new Operand("", Optional.empty());
  }

  /** Why the two cannot be compared, and what to write instead; empty if they can. */
  Optional<String> mistake() {
    if (rightType.isEmpty() || leftType == Object.class || rightType.get() == Object.class) {
      return Optional.empty();
    }
    Class<?> other = rightType.get();
    if (leftType == Optional.class || other == Optional.class) {
      return Optional.of(maybe(leftType == Optional.class ? left : right));
    }
    if (leftType.isEnum() && other == String.class) {
      return Optional.of(
          left + " is one of " + constants() + "; write " + example() + " without quotes.");
    }
    if (kind(leftType).equals(kind(other)) || kind(leftType).isEmpty() || kind(other).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        left + " is " + kind(leftType) + " and " + right + " is " + kind(other) + "; " + advice());
  }

  private static String maybe(String chain) {
    return chain
        + " may be empty (it is an Optional) and cannot be compared; ask "
        + chain
        + ".present, or call a method of the fact that takes a time, such as openAt of Episode.";
  }

  private String advice() {
    if (NUMBERS.contains(leftType)) {
      return "compare it with a number, such as " + left + " " + operator + " 2.";
    }
    if (leftType == Instant.class) {
      return "compare it with the time of another fact, such as $other.last.";
    }
    return "compare things of one kind" + (leftType == String.class ? "; quote text." : ".");
  }

  private static String kind(Class<?> type) {
    if (NUMBERS.contains(type)) {
      return "a number";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == Instant.class) {
      return "a time";
    }
    if (type == Duration.class) {
      return "a span of time";
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "";
  }

  private String constants() {
    return String.join(
        ", ", Arrays.stream(leftType.getEnumConstants()).map(Object::toString).toList());
  }

  private String example() {
    String owner = leftType.getCanonicalName().substring(leftType.getPackageName().length() + 1);
    String wanted = right.replace("\"", "");
    return owner
        + "."
        + Arrays.stream(leftType.getEnumConstants())
            .map(Object::toString)
            .filter(wanted::equalsIgnoreCase)
            .findFirst()
            .orElse(leftType.getEnumConstants()[0].toString());
  }
}
