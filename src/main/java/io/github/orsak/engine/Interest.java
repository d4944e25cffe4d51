package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;

/**
 * Which facts of one type the loaded rules can match at all.
 *
 * <p>It is read off the patterns themselves: a fact is of interest if it passes, for some pattern,
 * every constraint that looks at nothing but the fact, such as {@code id == 10302}. What joins a
 * pattern with another is left to the engine. Rules that name no such type cost nothing.
 */
public final class Interest<T> implements Predicate<T> {

  private final List<List<Constraint>> patterns;

  private Interest(List<List<Constraint>> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  static <T> Interest<T> in(Class<T> type, List<Model> models) {
    List<List<Constraint>> patterns = new ArrayList<>();
    models.stream()
        .flatMap(model -> model.getRules().stream())
        .map(Rule::getView)
        .filter(view -> patternsOf(view).noneMatch(Interest::folds))
        .flatMap(Interest::patternsOf)
        .filter(pattern -> pattern.getPatternVariable().getType() == type)
        .filter(Interest::fromMemory)
        .forEach(pattern -> patterns.add(alone(pattern.getConstraint(), pattern).toList()));
    return new Interest<>(patterns);
  }

  /** Whether no rule names such a fact. */
  public boolean none() {
    return patterns.isEmpty();
  }

  @Override
  public boolean test(T fact) {
    for (List<Constraint> pattern : patterns) {
      if (passesAll(pattern, fact)) {
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
