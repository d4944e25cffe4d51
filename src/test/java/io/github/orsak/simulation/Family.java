package io.github.orsak.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cases of one kind: one fault, two independent ones, or none.
 *
 * @param name what to ask for it by
 * @param faults what is injected
 * @param demand what a world of it needs
 */
record Family(String name, List<Fault> faults, Demand demand) {

  static Family of(Fault fault) {
    return new Family(fault.name(), List.of(fault), fault.demand());
  }

  static Family of(Fault one, Fault other) {
    return new Family(
        one.name() + "+" + other.name(), List.of(one, other), one.demand().and(other.demand()));
  }

  static Family healthy(String name, Demand demand) {
    return new Family(name, List.of(), demand);
  }

  boolean healthy() {
    return faults.isEmpty();
  }

  /** The generations in which all its faults can show. */
  Set<Dialect> dialects() {
    Set<Dialect> all = EnumSet.allOf(Dialect.class);
    faults.forEach(fault -> all.retainAll(fault.dialects()));
    return all;
  }
}
