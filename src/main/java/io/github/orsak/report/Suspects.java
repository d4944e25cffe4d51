package io.github.orsak.report;

import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.EventType;
import io.github.orsak.knowledge.Fault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The causes that events and codes can point to; which it is, the events around them decide. */
final class Suspects {

  private final Set<String> operations = new TreeSet<>();
  private final Set<String> faults = new TreeSet<>();
  private final Set<Cause> shown = new LinkedHashSet<>();
  private final Set<Cause> roots = new LinkedHashSet<>();

  /**
   * @param shownBy the causes whose rules ask for a fact that carries all of some words
   */
  Suspects(
      List<EventType> types,
      List<Fault> codes,
      Causes causes,
      Function<Collection<String>, List<Cause>> shownBy) {
    types.stream()
        .filter(type -> type.outcome().failed() || codes.isEmpty())
        .forEach(type -> operations.add(type.operation().name()));
    codes.stream().filter(Fault::specific).forEach(code -> faults.add(code.canonicalName()));
    for (String operation : operations.isEmpty() ? Set.of("") : operations) {
      for (String fault : faults.isEmpty() ? Set.of("") : faults) {
        List<String> words = Stream.of(operation, fault).filter(word -> !word.isEmpty()).toList();
        if (!words.isEmpty()) {
          shown.addAll(shownBy.apply(words));
        }
      }
    }
    causes.all().stream()
        .filter(cause -> !shown.contains(cause))
        .filter(cause -> cause.consequences().stream().anyMatch(this::leadsHere))
        .forEach(roots::add);
  }

  private boolean leadsHere(Consequence edge) {
    boolean fails =
        operations.contains(edge.operation()) && edge.faults().stream().anyMatch(faults::contains);
    return fails || shown.stream().anyMatch(cause -> cause.id().equals(edge.cause()));
  }

  /** Those whose rules ask for them. */
  Set<Cause> shown() {
    return shown;
  }

  /** Those that lead to them in the causal graph. */
  Set<Cause> roots() {
    return roots;
  }
}
