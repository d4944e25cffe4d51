package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cases of one kind: one fault, several, or none.
 *
 * @param name what to ask for it by
 * @param faults what is injected
 * @param inTurn whether each is mended before the next comes; else they are independent
 * @param circumstance how they meet their world
 * @param demand what a world of it needs
 */
record Family(
    String name, List<Fault> faults, boolean inTurn, Circumstance circumstance, Demand demand) {

  /** A fault in some circumstance. */
  static Family of(Fault fault, Circumstance circumstance) {
    String in = circumstance == Circumstance.PLAIN ? "" : "@" + circumstance.title();
    return new Family(
        fault.name() + in, List.of(fault), false, circumstance, circumstance.demand(fault));
  }

  /** Two that have nothing to do with each other. */
  static Family of(Fault one, Fault other) {
    return new Family(
        one.name() + "+" + other.name(),
        List.of(one, other),
        false,
        Circumstance.PLAIN,
        one.demand().and(other.demand()));
  }

  /** Faults that are mended and followed by others. */
  static Family chain(List<Fault> faults) {
    Demand demand = faults.stream().map(Fault::demand).reduce(Demand::and).orElseThrow();
    return new Family(
        faults.stream().map(Fault::name).collect(Collectors.joining(">")),
        faults,
        true,
        Circumstance.PLAIN,
        demand.longer(16 * faults.size(), 30 * faults.size()));
  }

  static Family healthy(String name, Demand demand) {
    return new Family(name, List.of(), false, Circumstance.PLAIN, demand);
  }

  /** What kind of worlds these are. */
  String group() {
    String worlds = inTurn ? "in turn" : faults.size() > 1 ? "in pairs" : circumstance.title();
    boolean nameless = faults.stream().anyMatch(Fault::nameless);
    return healthy() ? "healthy" : nameless ? "outside the catalogue" : worlds;
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

  /** When each fault is to happen; none if there is no room for one. */
  List<Window> windows(long length, Dice dice) {
    if (!inTurn) {
      return faults.stream().map(fault -> circumstance.window(fault, 0, length, dice)).toList();
    }
    long part = length / faults.size();
    List<Window> windows = new ArrayList<>();
    for (Fault fault : faults) {
      long from = windows.size() * part;
      Window window = circumstance.window(fault, Math.max(0, from), from + part, dice);
      boolean last = windows.size() == faults.size() - 1;
      long end = from + part - dice.span(2 * Span.HOUR, part / 3);
      windows.add(last || !window.open() ? window : new Window(window.from(), end));
    }
    return windows;
  }
}
