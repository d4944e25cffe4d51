package io.github.orsak.whynot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** What the small rules of one probe found among the facts of a case. */
final class Findings extends DefaultAgendaEventListener {

  private final Probe probe;
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Object> facts = new ArrayList<>();
  private final List<Set<Integer>> candidates = new ArrayList<>();
  private final List<Map<List<Integer>, List<Object>>> met = new ArrayList<>();
  private final Map<String, Integer> slotRules = new HashMap<>();
  private final Map<String, Integer> askRules = new HashMap<>();

  Findings(Probe probe) {
    this.probe = probe;
    for (int i = 0; i < probe.slots().size(); i++) {
      candidates.add(new LinkedHashSet<>());
      slotRules.put(probe.slotName(i), i);
    }
    for (int i = 0; i < probe.asks().size(); i++) {
      met.add(new HashMap<>());
      askRules.put(probe.askName(i), i);
    }
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    Match match = event.getMatch();
    String rule = match.getRule().getName();
    if (slotRules.containsKey(rule)) {
      int slot = slotRules.get(rule);
      candidates.get(slot).add(number(match, probe.slots().get(slot)));
    } else if (askRules.containsKey(rule)) {
      meet(askRules.get(rule), match);
    }
  }

  private void meet(int ask, Match match) {
    List<Integer> filled =
        probe.asks().get(ask).slots().stream()
            .map(slot -> number(match, probe.slots().get(slot)))
            .toList();
    List<Object> blockers = met.get(ask).computeIfAbsent(filled, key -> new ArrayList<>());
    if (match.getDeclarationIds().contains(Probe.BLOCKER)) {
      blockers.add(match.getDeclarationValue(Probe.BLOCKER));
    }
  }

  private int number(Match match, Slot slot) {
    return numbers.computeIfAbsent(
        match.getDeclarationValue(slot.variable()),
        fact -> {
          facts.add(fact);
          return facts.size() - 1;
        });
  }

  Probe probe() {
    return probe;
  }

  Object fact(int number) {
    return facts.get(number);
  }

  /** The facts, by number, that are of the kind a slot asks for. */
  List<Integer> candidates(int slot) {
    return List.copyOf(candidates.get(slot));
  }

  /** Whether an ask holds when its slots are filled so. */
  boolean holds(int ask, List<Integer> filled) {
    return met.get(ask).containsKey(filled) != probe.asks().get(ask).absence();
  }

  /** What stands where nothing may when slots are filled so. */
  List<Object> blockers(int ask, List<Integer> filled) {
    return met.get(ask).getOrDefault(filled, List.of());
  }
}
