package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/**
 * Which facts of one type the loaded rules can match at all.
 *
 * <p>It is read off the patterns themselves: a fact is of interest if it passes, for some pattern,
 * every constraint that looks at nothing but the fact, such as {@code id == 10302}. What joins a
 * pattern with another is left to the engine. A pattern that takes up a fact which another one
 * matched, {@code this == $fact}, makes none interesting. Rules that name no such type cost
 * nothing.
 */
public final class Interest<T> implements Predicate<T> {

  // Of a hundred patterns most ask for one operation, and most facts are of another. The compiler
  // makes one way to a field of all that read it, and any other is looked along by itself.
  @SuppressWarnings("rawtypes") // So the model has it.
  private final Map<Function1, Map<String, List<Wanted>>> byValue = new LinkedHashMap<>();

  private final List<Wanted> others = new ArrayList<>();

  private Interest(List<Wanted> patterns) {
    patterns.forEach(this::add);
  }

  private void add(Wanted pattern) {
    for (Constraint constraint : pattern.alone()) {
      if (constraint instanceof SingleConstraint single
          && single.getIndex() instanceof AlphaIndex<?, ?> index
          && index.getConstraintType() == Index.ConstraintType.EQUAL
          && index.getIndexId() >= 0
          && index.getRightValue() instanceof String value) {
        byValue
            .computeIfAbsent(index.getLeftOperandExtractor(), field -> new HashMap<>())
            .computeIfAbsent(value, any -> new ArrayList<>())
            .add(pattern);
        return;
      }
    }
    others.add(pattern);
  }

  /**
   * What a pattern asks of a fact.
   *
   * @param alone the constraints that look at nothing but the fact
   * @param joined what it compares with what other patterns matched
   */
  @SuppressWarnings("rawtypes") // So the model has it.
  private record Wanted(List<Constraint> alone, List<Function1> joined) {

    @SuppressWarnings("unchecked")
    boolean takesUp(Object fact) {
      for (Function1 compared : joined) {
        if (compared.apply(fact) == fact) {
          return true;
        }
      }
      return false;
    }
  }

  static <T> Interest<T> in(Class<T> type, List<Model> models) {
    List<Wanted> patterns = new ArrayList<>();
    models.stream()
        .flatMap(model -> model.getRules().stream())
        .map(Rule::getView)
        .filter(view -> patternsOf(view).noneMatch(Interest::folds))
        .flatMap(Interest::patternsOf)
        .filter(pattern -> pattern.getPatternVariable().getType() == type)
        .filter(Interest::fromMemory)
        .forEach(pattern -> patterns.add(wanted(pattern)));
    return new Interest<>(patterns);
  }

  private static Wanted wanted(Pattern<?> pattern) {
    return new Wanted(
        alone(pattern.getConstraint(), pattern).toList(), joined(pattern.getConstraint()).toList());
  }

  @SuppressWarnings("rawtypes") // So the model has it.
  private static Stream<Function1> joined(Constraint constraint) {
    return switch (constraint.getType()) {
      case SINGLE ->
          ((SingleConstraint) constraint).getIndex() instanceof BetaIndex<?, ?, ?> index
                  && index.getConstraintType() == Index.ConstraintType.EQUAL
              ? Stream.of(index.getLeftOperandExtractor())
              : Stream.empty();
      case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(Interest::joined);
      default -> Stream.empty();
    };
  }

  /** Whether no rule names such a fact. */
  public boolean none() {
    return others.isEmpty() && byValue.isEmpty();
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // So the model has it.
  public boolean test(T fact) {
    for (Map.Entry<Function1, Map<String, List<Wanted>>> field : byValue.entrySet()) {
      if (anyWants(field.getValue().getOrDefault(field.getKey().apply(fact), List.of()), fact)) {
        return true;
      }
    }
    return anyWants(others, fact);
  }

  private static boolean anyWants(List<Wanted> patterns, Object fact) {
    for (Wanted pattern : patterns) {
      if (passesAll(pattern.alone(), fact) && !pattern.takesUp(fact)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Pattern<?>> patternsOf(Condition condition) {
    if (condition instanceof AccumulatePattern<?> counted) {
      return patternsOf(
          counted.isCompositePatterns() ? counted.getCondition() : counted.getPattern());
    }
    Stream<Pattern<?>> below = condition.getSubConditions().stream().flatMap(Interest::patternsOf);
    return condition instanceof Pattern<?> pattern
        ? Stream.concat(Stream.of(pattern), below)
        : below;
  }

  // The rule that folds the events of a plain session takes whatever events there are.
  private static boolean folds(Pattern<?> pattern) {
    return pattern.getPatternVariable().getType() == SessionFold.class;
  }

  private static boolean fromMemory(Pattern<?> pattern) {
    return !(pattern.getPatternVariable() instanceof Declaration<?> declared)
        || Optional.ofNullable(declared.getSource()).isEmpty();
  }

  private static Stream<Constraint> alone(Constraint constraint, Pattern<?> pattern) {
    return switch (constraint.getType()) {
      case SINGLE ->
          looksAtNothingElse((SingleConstraint) constraint, pattern)
              ? Stream.of(constraint)
              : Stream.empty();
      case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(one -> alone(one, pattern));
      default ->
          constraint.getChildren().stream()
                  .allMatch(one -> alone(one, pattern).findAny().isPresent())
              ? Stream.of(constraint)
              : Stream.empty();
    };
  }

  private static boolean looksAtNothingElse(SingleConstraint constraint, Pattern<?> pattern) {
    return !constraint.isTemporal()
        && constraint.getVariables().length == 1
        && constraint.getVariables()[0] == pattern.getPatternVariable();
  }

  private static boolean passes(Constraint constraint, Object fact) {
    return switch (constraint.getType()) {
      case SINGLE -> passes((SingleConstraint) constraint, fact);
      case OR -> passesAny(constraint.getChildren(), fact);
      default -> passesAll(constraint.getChildren(), fact);
    };
  }

  // Each event of a log is asked about, so these are loops: streams took a twentieth of a large
  // case.
  private static boolean passesAll(List<Constraint> constraints, Object fact) {
    for (Constraint constraint : constraints) {
      if (!passes(constraint, fact)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passesAny(List<Constraint> constraints, Object fact) {
    for (Constraint constraint : constraints) {
      if (passes(constraint, fact)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SingleConstraint constraint, Object fact) {
    try {
      return constraint.getPredicate().test(fact);
    } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
      // A rule that fails is reported when it runs, so it has to see what it fails on.
      return true;
    }
  }
}
