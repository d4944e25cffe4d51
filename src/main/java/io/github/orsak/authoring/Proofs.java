package io.github.orsak.authoring;

import io.github.orsak.Orsak;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.proving.Proof;
import io.github.orsak.proving.Trials;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioRunner;
import java.util.List;
import java.util.Set;

/** How well scenarios prove the rules, which is found out by changing the rules. */
public final class Proofs {

  private final List<Scenario> scenarios;
  private final Trials trials;

  /**
   * Takes up scenarios, all of which should pass.
   *
   * @param only the causes whose rules are proved; if empty, all those of the user's folders or,
   *     where there are none, all
   */
  public Proofs(Orsak orsak, List<Scenario> scenarios, Set<String> only) {
    this.scenarios = List.copyOf(scenarios);
    this.trials =
        new Trials(
            orsak.rules(),
            orsak.catalog(),
            orsak.causes(),
            chosen(orsak.rules(), only),
            this.scenarios.stream().map(Scenario::events).toList());
  }

  private static List<RuleAnatomy> chosen(RuleBase rules, Set<String> only) {
    List<RuleAnatomy> all = rules.rulesOfCauses();
    if (!only.isEmpty()) {
      return all.stream().filter(rule -> only.stream().anyMatch(rule::names)).toList();
    }
    List<RuleAnatomy> own = all.stream().filter(rules::own).toList();
    return own.isEmpty() ? all : own;
  }

  /**
   * Coverage: a condition is covered if, without it, something else would be concluded in some
   * scenario, and a rule if it concludes anything.
   */
  public Proof coverage() {
    return trials.conditions();
  }

  /** Mutation: a mistake in a rule is found if it makes some scenario fail. */
  public Proof mutation() {
    return trials.mistakes(
        (number, verdict) -> ScenarioRunner.differences(scenarios.get(number), verdict).isEmpty());
  }
}
