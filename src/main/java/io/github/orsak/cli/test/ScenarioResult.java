package io.github.orsak.cli.test;

import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of one scenario.
 *
 * @param file the scenario file, and the line if it holds several
 * @param title its sentence, or empty if it could not be read
 * @param differences what is wrong; empty: it passed
 * @param scenario what stands in it; empty if the file itself is wrong
 */
record ScenarioResult(
    String file, String title, List<String> differences, Optional<Scenario> scenario) {

  ScenarioResult {
    differences = List.copyOf(differences);
  }

  boolean invalid() {
    return scenario.isEmpty();
  }

  Optional<Scenario> sound() {
    return scenario.filter(any -> passed());
  }

  boolean passed() {
    return differences.isEmpty();
  }

  /** What came of each scenario of a file, or of the file if it cannot be read. */
  static List<ScenarioResult> of(Path file, ScenarioRunner runner) {
    try {
      return Scenario.all(file).stream().map(scenario -> of(scenario, runner)).toList();
    } catch (ScenarioException e) {
      return List.of(
          new ScenarioResult(
              file.toString(), "", e.getMessage().lines().toList(), Optional.empty()));
    }
  }

  private static ScenarioResult of(Scenario scenario, ScenarioRunner runner) {
    List<String> differences = runner.run(scenario).differences();
    return new ScenarioResult(
        scenario.name(), scenario.title(), differences, Optional.of(scenario));
  }

  /** What is to be told of it; nothing if it passed. */
  String text() {
    if (passed()) {
      return "";
    }
    StringBuilder text = new StringBuilder("FAILED " + file + "\n");
    if (!title.isEmpty()) {
      text.append("  " + title.strip() + "\n");
    }
    differences.forEach(line -> text.append("    " + line + "\n"));
    return text.toString();
  }
}
