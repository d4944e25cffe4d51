package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioRunner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every file of {@code test-scenarios/}. */
class ScenariosTest {

  @TestFactory
  Stream<DynamicTest> everyScenarioGivesItsAnswer() {
    ScenarioRunner runner = new ScenarioRunner(Project.ORSAK);
    return Project.scenarios().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(runner, scenario)));
  }

  private static void check(ScenarioRunner runner, Scenario scenario) {
    assertThat(runner.run(scenario).differences()).as(scenario.title()).isEmpty();
  }
}
