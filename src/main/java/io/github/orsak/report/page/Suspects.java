package io.github.orsak.report.page;

import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The causes that events and codes can point to; which it is, the events around them decide. */
final class Suspects {

  private final Set<String> operations = new TreeSet<>();
  private final Set<String> faults = new TreeSet<>();
  private final Set<String> named = new TreeSet<>();
  private final Set<Cause> shown = new LinkedHashSet<>();
  private final Set<Cause> roots = new LinkedHashSet<>();

  /**
   * @param asking looks up the causes whose rules ask for a fact that carries all of some words
   */
  Suspects(
      List<EventType> told,
      List<Fault> codes,
      Catalog catalog,
      Causes causes,
      KnowledgePage.Asking asking) {
    told.stream()
        .filter(type -> type.outcome().failed() || codes.isEmpty())
        .forEach(type -> operations.add(type.operation().name()));
    codes.stream().filter(Fault::specific).forEach(code -> faults.add(code.canonicalName()));
    named.addAll(codes.isEmpty() ? nameable(told, catalog) : faults);
    if (faults.isEmpty()) {
      named.add(Fault.VAGUE);
    }
    // Who names a code has seen it, wherever that was.
    List<EventType> types = codes.isEmpty() ? together(told, catalog) : catalog.types();
    for (String operation : operations.isEmpty() ? Set.of("") : operations) {
      for (String fault : faults.isEmpty() ? Set.of("") : faults) {
        List<String> words = Stream.of(operation, fault).filter(word -> !word.isEmpty()).toList();
        if (!words.isEmpty()) {
          shown.addAll(asking.causes(words, types));
        }
      }
    }
    Set<Cause> possible = new HashSet<>(asking.causes(List.of(), types));
    causes.all().stream()
        .filter(cause -> possible.contains(cause) && !shown.contains(cause))
        .filter(cause -> cause.consequences().stream().anyMatch(this::leadsHere))
        .forEach(roots::add);
  }

  private static List<String> nameable(List<EventType> told, Catalog catalog) {
    return catalog.faults().all().stream()
        .map(Fault::canonicalName)
        .filter(fault -> told.stream().anyMatch(type -> catalog.carries(type, fault)))
        .toList();
  }

  // One server runs one generation of the connector, and whatever else it has.
  private static List<EventType> together(List<EventType> told, Catalog catalog) {
    Set<String> connectors =
        told.stream()
            .filter(type -> type.operation().actor() != Actor.NEIGHBOUR)
            .map(EventType::product)
            .collect(Collectors.toSet());
    return catalog.types().stream()
        .filter(
            type ->
                connectors.isEmpty()
                    || type.operation().actor() == Actor.NEIGHBOUR
                    || connectors.contains(type.product()))
        .toList();
  }

  private boolean leadsHere(Consequence edge) {
    boolean fails =
        operations.contains(edge.operation())
            && (edge.faults().isEmpty() || edge.faults().stream().anyMatch(named::contains));
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
