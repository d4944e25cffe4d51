package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Cases;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.knowledge.files.UserCache;
import io.github.orsak.scenario.Scenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.AgendaFilter;

/** What is told when the rules are stopped before they come to settle. */
class StoppedRulesTest {

  private final RuleBase rules = OwnFolder.load(new UserCache(Optional.empty()));
  private final Scenario scenario =
      Scenario.load(Project.SCENARIOS.resolve("scep/signing-certificate-broken/ten-lines.yaml"));

  private Verdict verdict(AgendaFilter some) {
    Case known = Case.of(scenario.events(), Project.ORSAK.catalog(), rules);
    return new Reasoner(rules, Project.ORSAK.catalog(), Project.ORSAK.causes())
        .conclude(known, some)
        .verdict();
  }

  @Test
  void whatWasConcludedUntilThenIsToldAndEveryFailureCounted() {
    Verdict stopped = verdict(match -> !match.getRule().getName().startsWith("settle"));
    assertThat(stopped.diagnoses()).isNotEmpty();
    assertThat(Cases.answer(stopped)).isEqualTo(Cases.answer(verdict(match -> true)));
  }

  @Test
  void whatNobodyExplainsIsNotCalledExplained() {
    Verdict stopped = verdict(match -> false);
    assertThat(stopped.diagnoses()).isEmpty();
    assertThat(stopped.failures()).isEqualTo(8);
    assertThat(stopped.explained()).isZero();
  }
}
