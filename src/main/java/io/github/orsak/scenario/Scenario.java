package io.github.orsak.scenario;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input.Problem;
import io.github.orsak.source.YamlBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A log with a known answer.
 *
 * @param name the file, as the user named it
 * @param title a sentence a support engineer would say
 * @param events the log
 * @param expected the answer
 */
public record Scenario(String name, String title, List<Event> events, Expected expected) {

  /** A near miss differs from a firing case by one fact; its file says so in its name. */
  public static final String NEAR_MISS = "-near-miss.yaml";

  public Scenario {
    events = List.copyOf(events);
  }

  /**
   * Reads a scenario file.
   *
   * @throws ScenarioException if it cannot be read or is not a whole scenario
   */
  public static Scenario load(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioException(file + ": cannot be read as UTF-8 text; check name and encoding");
    }
    YamlBatch.Batch batch = YamlBatch.parse(file.toString(), text);
    if (!batch.problems().isEmpty()) {
      throw new ScenarioException(
          String.join(
              System.lineSeparator(), batch.problems().stream().map(Scenario::said).toList()));
    }
    if (batch.title().isEmpty()) {
      throw new ScenarioException(
          file + ":1: \"scenario\" is missing; expected one sentence that says what happened");
    }
    Expected expected =
        batch
            .expect()
            .map(node -> new ExpectationReader(file.toString()).read(node))
            .orElseThrow(
                () ->
                    new ScenarioException(
                        file
                            + ":1: \"expect\" is missing; expected the complete answer, such as"
                            + " expect: { active: [] }"));
    return new Scenario(file.toString(), batch.title(), batch.events(), expected);
  }

  private static String said(Problem problem) {
    return problem.place() + ": " + problem.text();
  }

  /** Whether it shows silence, or another cause, where one fact is missing. */
  public boolean nearMiss() {
    return name.endsWith(NEAR_MISS);
  }

  /** The ids of the causes it expects, whatever their status. */
  public List<String> expectedCauses() {
    return expected.all().stream().map(Expected.Finding::cause).distinct().toList();
  }
}
