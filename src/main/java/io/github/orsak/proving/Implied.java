package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Token;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
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
 * events of the name, of the outcome, with the fault or with the role asked for; a fault, where the
 * operation asked for has no other; the kind of scope, where programs beside the connector are
 * followed in no other.
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
      return eventsOf(pattern, part)
              .map(types -> types.stream().allMatch(type -> operations.contains(operation(type))))
              .orElse(false)
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

  /**
   * The events that can be what the other parts of a pattern ask for; empty where they ask for
   * nothing that the catalog says of an event, or for what it says of none.
   */
  private Optional<List<EventType>> eventsOf(Condition pattern, Condition part) {
    List<Predicate<EventType>> asked =
        pattern.parts().stream()
            .filter(other -> other != part)
            .flatMap(other -> tellers(other).stream())
            .toList();
    List<EventType> types =
        catalog.types().stream()
            .filter(type -> asked.stream().allMatch(one -> one.test(type)))
            .toList();
    return asked.isEmpty() || types.isEmpty() ? Optional.empty() : Optional.of(types);
  }

  /** Which events can be what one part asks for, if the catalog says that of an event. */
  private Optional<Predicate<EventType>> tellers(Condition part) {
    Set<String> faults = values(part, "fault");
    if (!faults.isEmpty()) {
      return Optional.of(type -> faults.stream().anyMatch(fault -> catalog.carries(type, fault)));
    }
    Set<String> names = values(part, "name");
    if (!names.isEmpty()) {
      return Optional.of(type -> names.contains(type.name()));
    }
    Set<String> roles = values(part, "role");
    if (!roles.isEmpty()) {
      return Optional.of(type -> type.layout().roles().values().stream().anyMatch(roles::contains));
    }
    Set<String> outcomes = values(part, "outcome");
    if (!outcomes.isEmpty()) {
      return Optional.of(type -> outcomes(type).anyMatch(outcomes::contains));
    }
    return Optional.empty();
  }

  private static Stream<String> outcomes(EventType type) {
    Stream<Outcome> told =
        type.layout().outcomes().values().stream().flatMap(by -> by.values().stream());
    return Stream.concat(Stream.of(type.outcome()), told).map(Outcome::name);
  }

  private static String operation(EventType type) {
    return type.operation().name();
  }

  private boolean haveOnly(Set<String> operations, Set<String> faults) {
    return catalog.types().stream()
        .filter(type -> operations.contains(operation(type)))
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
