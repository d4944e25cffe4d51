package io.github.orsak.scenario;

import io.github.orsak.Orsak;
import io.github.orsak.Proving;
import io.github.orsak.diagnosis.Proof;
import java.util.List;
import java.util.Set;

/** How well scenarios prove the rules. */
public final class Proofs {

  private final List<Scenario> scenarios;
  private final Proving proving;

  /**
   * Takes up scenarios, all of which should pass.
   *
   * @param causes the causes whose rules are proved; if empty, all those of the user's folders or,
   *     where there are none, all
   */
  public Proofs(Orsak orsak, List<Scenario> scenarios, Set<String> causes) {
    this.scenarios = List.copyOf(scenarios);
    this.proving =
        orsak.proving(this.scenarios.stream().map(Scenario::events).toList(), Set.copyOf(causes));
  }

  /**
   * Coverage: a condition is covered if, without it, something else would be concluded in some
   * scenario, and a rule if it concludes anything.
   */
  public Proof coverage() {
    return proving.conditions();
  }

  /** Mutation: a mistake in a rule is found if it makes some scenario fail. */
  public Proof mutation() {
    return proving.mistakes(
        (number, verdict) -> ScenarioRunner.differences(scenarios.get(number), verdict).isEmpty());
  }
}
