package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Token;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which conditions ask for what the catalog promises anyway, so that no log can show whether
 * they matter: an operation, where only this one is followed in the kind of scope asked for, or has
 * events of the name or with the fault asked for; a fault, where the operation asked for has no
 * other; the kind of scope, where programs beside the connector are followed in no other.
 */
final class Implied {

  private final Catalog catalog;

  Implied(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the rest of what is asked of a fact implies this part of it. */
  boolean implies(Condition pattern, Condition part) {
    Set<String> operations = values(part, "operation");
    if (!operations.isEmpty()) {
      return all(pattern, "fault").anyMatch(fault -> tellOnly(operations, fault))
          || namedOnly(operations, pattern)
          || pattern.fact().equals("Episode")
              && operations.size() == 1
              && all(pattern, "kind").anyMatch(kind -> followedIn(kind) == 1);
    }
    Set<String> faults = values(part, "fault");
    if (!faults.isEmpty()) {
      return pattern.parts().stream()
          .map(other -> values(other, "operation"))
          .anyMatch(asked -> !asked.isEmpty() && haveOnly(asked, faults));
    }
    Set<String> kinds = values(part, "kind");
    return kinds.size() == 1
        && pattern.fact().equals("Episode")
        && pattern.parts().stream()
            .map(other -> values(other, "operation"))
            .anyMatch(asked -> !asked.isEmpty() && asked.stream().allMatch(only(kinds)));
  }

  private boolean tellOnly(Set<String> operations, String fault) {
    List<EventType> types =
        catalog.types().stream().filter(type -> catalog.carries(type, fault)).toList();
    return !types.isEmpty()
        && types.stream().allMatch(type -> operations.contains(type.operation().name()));
  }

  private boolean namedOnly(Set<String> operations, Condition pattern) {
    return pattern.parts().stream()
        .map(other -> values(other, "name"))
        .filter(names -> !names.isEmpty())
        .anyMatch(
            names ->
                catalog.types().stream()
                    .filter(type -> names.contains(type.name()))
                    .allMatch(type -> operations.contains(type.operation().name())));
  }

  private boolean haveOnly(Set<String> operations, Set<String> faults) {
    return catalog.types().stream()
        .filter(type -> operations.contains(type.operation().name()))
        .allMatch(type -> faults.contains(type.layout().fault()));
  }

  private long followedIn(String kind) {
    return catalog.operations().stream()
        .flatMap(operation -> operation.scopes().stream())
        .filter(scope -> scope.name().equals(kind))
        .count();
  }

  private Predicate<String> only(Set<String> kinds) {
    return name -> {
      Optional<Operation> operation =
          catalog.operations().stream().filter(known -> known.name().equals(name)).findFirst();
      return operation
          .filter(known -> known.actor() == Actor.NEIGHBOUR)
          .filter(known -> known.scopes().stream().map(ScopeKind::name).allMatch(kinds::contains))
          .isPresent();
    };
  }

  private static Stream<String> all(Condition pattern, String field) {
    return pattern.parts().stream().flatMap(other -> values(other, field).stream());
  }

  private static String constant(String word) {
    return word.substring(word.lastIndexOf('.') + 1);
  }

  /** What a field is said to equal or to be one of, if that is all this condition says. */
  private static Set<String> values(Condition condition, String field) {
    List<String> words = condition.tokens().stream().map(Token::text).toList();
    boolean equal = words.size() == 3 && words.get(1).equals("==");
    boolean among = words.size() > 3 && words.get(1).equals("in");
    if (words.isEmpty() || !words.get(0).equals(field) || !equal && !among) {
      return Set.of();
    }
    return words.stream()
        .skip(2)
        .filter(word -> !Set.of("(", ")", ",").contains(word))
        .map(word -> word.startsWith("\"") ? word.substring(1, word.length() - 1) : constant(word))
        .collect(Collectors.toSet());
  }
}
