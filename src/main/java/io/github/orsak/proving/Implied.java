package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Token;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * Tells which conditions ask for what the catalog promises anyway, so that no log can show whether
 * they matter: an operation, where only this one is followed in the kind of scope asked for.
 */
final class Implied {

  private final Catalog catalog;

  Implied(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether the rest of what is asked of a fact implies this part of it. */
  boolean implies(Condition pattern, Condition part) {
    if (!pattern.fact().equals("Episode") || value(part, "operation").isEmpty()) {
      return false;
    }
    return pattern.parts().stream()
        .flatMap(other -> value(other, "kind").stream())
        .anyMatch(kind -> operationsIn(kind) == 1);
  }

  private long operationsIn(String kind) {
    String name = kind.substring(kind.lastIndexOf('.') + 1);
    return catalog.operations().stream()
        .flatMap(operation -> operation.scopes().stream())
        .filter(scope -> scope.name().equals(name))
        .count();
  }

  /** What a field is said to equal, if that is all this condition says. */
  private static Optional<String> value(Condition condition, String field) {
    List<Token> words = condition.tokens();
    boolean equal = words.size() == 3 && words.get(0).is(field) && words.get(1).is("==");
    return equal ? Optional.of(words.get(2).text()) : Optional.empty();
  }
}
