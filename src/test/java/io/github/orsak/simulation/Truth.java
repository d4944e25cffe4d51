package io.github.orsak.simulation;

import io.github.orsak.diagnosis.Diagnosis;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was injected, as far as the log can show it.
 *
 * @param injected the faults
 * @param harmless causes that something in the world gives reason to tell as over: an authority
 *     that was down for minutes in a healthy world was down
 */
record Truth(List<Injected> injected, Set<String> harmless) {

  Truth {
    injected = List.copyOf(injected);
    harmless = Set.copyOf(harmless);
  }

  List<Injected> injected(Injected.State state) {
    return injected.stream().filter(fault -> fault.state() == state).toList();
  }

  /** Every cause by which a fault of this state may go. */
  Set<String> causes(Injected.State state) {
    return injected(state).stream()
        .flatMap(fault -> fault.causes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a cause can be active without being wrong. */
  boolean admits(String cause) {
    return injected.stream()
        .filter(fault -> fault.state().mayBeActive())
        .anyMatch(fault -> fault.causes().contains(cause));
  }

  /** The same for a cause in a place. */
  boolean admits(Diagnosis diagnosis) {
    return injected.stream()
        .filter(fault -> fault.state().mayBeActive())
        .filter(fault -> fault.causes().contains(diagnosis.cause()))
        .anyMatch(fault -> fault.extent().admits(diagnosis.scope()));
  }

  @Override
  public String toString() {
    return injected.isEmpty() ? "nothing" : injected.toString();
  }
}
