package io.github.orsak.scenario;

import io.github.orsak.event.Event;
import io.github.orsak.event.Problem;
import io.github.orsak.report.Language;
import io.github.orsak.source.batch.YamlBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A log with a known answer.
 *
 * @param name the file, as the user named it, and the line if it holds several
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

  /** Where it stands, which is enough to find the rest. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Reads a file that holds one scenario.
   *
   * @throws ScenarioException if it cannot be read or is not one whole scenario
   */
  public static Scenario load(Path file) {
    List<Scenario> all = all(file);
    if (all.size() > 1) {
      throw new ScenarioException(
          all.get(1).name() + ": a second scenario begins here; expected one");
    }
    return all.get(0);
  }

  /**
   * Reads the scenarios of a file, each of which is a document.
   *
   * @throws ScenarioException if it cannot be read or something in it is not a whole scenario
   */
  public static List<Scenario> all(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioException(file + ": cannot be read as UTF-8 text; check name and encoding");
    }
    List<YamlBatch.Batch> batches = YamlBatch.parseAll(file.toString(), text);
    List<String> problems =
        batches.stream().flatMap(one -> one.problems().stream()).map(Scenario::said).toList();
    if (!problems.isEmpty()) {
      throw new ScenarioException(String.join(System.lineSeparator(), problems));
    }
    return batches.stream().map(one -> of(file, one, batches.size() > 1)).toList();
  }

  private static Scenario of(Path file, YamlBatch.Batch batch, boolean oneOfSeveral) {
    String place = file + ":" + batch.line();
    if (batch.title().isEmpty()) {
      throw new ScenarioException(
          place + ": \"scenario\" is missing; expected one sentence that says what happened");
    }
    Expected expected =
        batch
            .expect()
            .map(node -> new ExpectationReader(file.toString()).read(node))
            .orElseThrow(
                () ->
                    new ScenarioException(
                        place
                            + ": \"expect\" is missing; expected the complete answer, such as"
                            + " expect: { active: [] }"));
    String name = oneOfSeveral ? place : file.toString();
    return new Scenario(name, batch.title(), batch.events(), expected);
  }

  private static String said(Problem problem) {
    return problem.place() + ": " + Language.ENGLISH.say(problem.message());
  }

  /** Whether it shows silence, or another cause, where one fact is missing. */
  public boolean nearMiss() {
    return name.endsWith(NEAR_MISS);
  }

  /** The ids of the causes it expects, whatever their status. */
  public List<String> expectedCauses() {
    return expected.all().stream().map(Expected.Finding::cause).distinct().toList();
  }

  /** The ids of the causes that it expects to be over. */
  public List<String> resolvedCauses() {
    return expected.resolved().stream().map(Expected.Finding::cause).distinct().toList();
  }
}
