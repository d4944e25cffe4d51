package io.github.orsak.whynot;

import io.github.orsak.diagnosis.nearmiss.Check;
import io.github.orsak.diagnosis.nearmiss.Check.State;
import io.github.orsak.diagnosis.nearmiss.Comparison;
import io.github.orsak.diagnosis.trace.Firing.Matched;
import io.github.orsak.drl.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The match that comes closest to what a rule asks for. */
final class Assessment {

  // A condition that cannot be measured is half as far away as one can be.
  private static final double UNMEASURED = 1;
  private static final double MINUTES_AS_ONE = 10;

  private final Findings findings;
  private final Probe probe;
  private final List<Integer> closest;
  private final double distance;

  private Assessment(Findings findings, List<Integer> closest) {
    this.findings = findings;
    this.probe = findings.probe();
    this.closest = closest;
    this.distance = measured();
  }

  static Assessment of(Findings findings) {
    return new Matching(findings)
        .nearest().stream()
            .map(filled -> new Assessment(findings, filled))
            .min(Comparator.comparingDouble(Assessment::distance))
            .orElseThrow();
  }

  // Each condition that fails counts one and, as far as it can be measured, up to one more.
  private double measured() {
    double distance = 0;
    for (int fact : closest) {
      distance += fact == Matching.NOBODY ? 2 : 0;
    }
    for (int ask = 0; ask < probe.asks().size(); ask++) {
      State state = state(ask);
      double gap = state == State.FAILS ? gap(ask) : 0;
      distance += state == State.HOLDS ? 0 : 1 + gap / (1 + gap);
    }
    // An author who asks for two facts seldom means one that nearly follows itself.
    return distance == 0 ? 0 : distance + twice();
  }

  private long twice() {
    List<Integer> filled = closest.stream().filter(fact -> fact != Matching.NOBODY).toList();
    return filled.size() - filled.stream().distinct().count();
  }

  private State state(int ask) {
    List<Integer> filled = filled(ask);
    if (filled.contains(Matching.NOBODY)) {
      return State.OPEN;
    }
    return findings.holds(ask, filled) ? State.HOLDS : State.FAILS;
  }

  private List<Integer> filled(int ask) {
    return probe.asks().get(ask).slots().stream().map(closest::get).toList();
  }

  private double gap(int ask) {
    return findings.blockers(ask, filled(ask)).size()
        + comparison(ask)
            .flatMap(
                one ->
                    one.gap().or(() -> one.lead().map(l -> l.abs().toMinutes() / MINUTES_AS_ONE)))
            .orElse(UNMEASURED);
  }

  private Optional<Comparison> comparison(int ask) {
    Condition condition = probe.asks().get(ask).condition();
    Map<String, Object> facts = new HashMap<>();
    closest().forEach(matched -> facts.put(matched.variable(), matched.fact()));
    return probe.slots().stream()
        .filter(slot -> slot.asks().contains(condition))
        .map(slot -> new Reading(Optional.ofNullable(facts.get(slot.variable())), facts))
        .findFirst()
        .flatMap(reading -> reading.compare(condition.tokens()));
  }

  /** How far it is from a match; 0 for one. */
  double distance() {
    return distance;
  }

  /** What fills the slots. */
  List<Matched> closest() {
    List<Matched> matched = new ArrayList<>();
    for (int slot = 0; slot < closest.size(); slot++) {
      if (closest.get(slot) != Matching.NOBODY) {
        Object fact = findings.fact(closest.get(slot));
        matched.add(new Matched(probe.slots().get(slot).variable(), fact));
      }
    }
    return matched;
  }

  /** The kinds of fact that are asked for and not there. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (int slot = 0; slot < closest.size(); slot++) {
      if (closest.get(slot) == Matching.NOBODY) {
        missing.add(probe.slots().get(slot).kind());
      }
    }
    return missing;
  }

  /** How each condition fares. */
  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int ask = 0; ask < probe.asks().size(); ask++) {
      Condition condition = probe.asks().get(ask).condition();
      boolean fails = state(ask) == State.FAILS;
      checks.add(
          new Check(
              condition.line(),
              condition.text().replaceAll("\\s+", " "),
              state(ask),
              fails ? comparison(ask) : Optional.empty(),
              fails ? findings.blockers(ask, filled(ask)) : List.of()));
    }
    return checks;
  }
}
