package io.github.orsak.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for the ways to fill the slots of a rule in which the fewest conditions fail. */
final class Matching {

  /** What fills a slot for which there is no fact. */
  static final int NOBODY = -1;

  // A crowd of facts that all fail alike need not be looked at one by one.
  private static final int MOST_CHOICES = 60;
  private static final int MOST_KEPT = 40;
  private static final int MOST_STEPS = 50_000;

  private final Findings findings;
  private final List<Ask> asks;
  private final List<List<Integer>> choices = new ArrayList<>();
  private final List<List<Integer>> nearest = new ArrayList<>();
  private final List<Integer> filled = new ArrayList<>();
  private int fewest = Integer.MAX_VALUE;
  private int steps;

  Matching(Findings findings) {
    this.findings = findings;
    this.asks = findings.probe().asks();
    for (int slot = 0; slot < findings.probe().slots().size(); slot++) {
      choices.add(choices(slot));
    }
  }

  /** The best of them: by slot the number of a fact, or {@link #NOBODY}. */
  List<List<Integer>> nearest() {
    fill(0);
    return nearest;
  }

  private List<Integer> choices(int slot) {
    List<Integer> candidates = findings.candidates(slot);
    return candidates.isEmpty()
        ? List.of(NOBODY)
        : candidates.stream()
            .sorted(Comparator.comparingInt(fact -> failsAlone(slot, fact)))
            .limit(MOST_CHOICES)
            .toList();
  }

  private int failsAlone(int slot, int fact) {
    int fails = 0;
    for (int i = 0; i < asks.size(); i++) {
      boolean alone = asks.get(i).slots().equals(List.of(slot));
      fails += alone && !findings.holds(i, List.of(fact)) ? 1 : 0;
    }
    return fails;
  }

  private void fill(int failing) {
    if (failing > fewest || steps++ > MOST_STEPS && !nearest.isEmpty()) {
      return;
    }
    int slot = filled.size();
    if (slot == choices.size()) {
      keep(failing + failing(-1));
      return;
    }
    for (int fact : choices.get(slot)) {
      filled.add(fact);
      fill(failing + failing(slot) + (fact == NOBODY ? 2 : 0));
      filled.remove(slot);
    }
  }

  private void keep(int failing) {
    if (failing < fewest) {
      nearest.clear();
      fewest = failing;
    }
    if (failing == fewest && nearest.size() < MOST_KEPT) {
      nearest.add(List.copyOf(filled));
    }
  }

  /** How many asks fail of those that can be decided once this slot is filled. */
  private int failing(int slot) {
    int failing = 0;
    for (int i = 0; i < asks.size(); i++) {
      List<Integer> needed = asks.get(i).slots();
      int last = needed.isEmpty() ? -1 : needed.get(needed.size() - 1);
      if (last == slot) {
        List<Integer> facts = needed.stream().map(filled::get).toList();
        failing += facts.contains(NOBODY) || !findings.holds(i, facts) ? 1 : 0;
      }
    }
    return failing;
  }
}
