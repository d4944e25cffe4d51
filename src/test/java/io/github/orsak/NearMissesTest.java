package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Miss;
import io.github.orsak.diagnosis.nearmiss.Remedy;
import io.github.orsak.report.Doubt;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of near misses is true. */
class NearMissesTest {

  // So many of a hundred near misses have a change of a few events that makes them hits.
  private static final int FLOOR = 70;

  // Each of them asks for hundreds of diagnoses, so only every fifth is tried each time.
  private static final int SAMPLED = 5;

  private record Trial(Scenario scenario, String cause, List<Miss> misses) {

    static Trial of(Scenario scenario) {
      Path folder = Path.of(scenario.name()).getParent();
      String cause = folder.getParent().getFileName() + "-" + folder.getFileName();
      try (Intake intake = Project.ORSAK.begin()) {
        scenario.events().forEach(intake);
        Doubt doubt = intake.doubt(List.of(), cause);
        return new Trial(scenario, cause, doubt.misses());
      }
    }

    List<Remedy> remedies() {
      return misses.stream().flatMap(miss -> miss.remedy().stream()).toList();
    }

    boolean diagnosed(Remedy remedy) {
      return Project.ORSAK
          .diagnose(Remedy.applied(remedy.edits(), scenario.events()))
          .verdict()
          .diagnoses()
          .stream()
          .map(Diagnosis::cause)
          .anyMatch(cause::equals);
    }
  }

  /** Near misses of every cause, in the order of their names. */
  private static List<Scenario> nearMisses() {
    return Project.scenarios().stream()
        .filter(Scenario::nearMiss)
        .filter(scenario -> !Path.of(scenario.name()).getFileName().toString().startsWith("border"))
        .toList();
  }

  @Test
  void theChangesThatAreSuggestedBringTheCauseAbout() {
    List<Scenario> all = nearMisses();
    examine(IntStream.range(0, all.size()).filter(i -> i % SAMPLED == 0).mapToObj(all::get));
  }

  @Test
  @Tag("accuracy")
  void everyChangeThatIsSuggestedBringsTheCauseAbout() {
    examine(nearMisses().stream());
  }

  private static void examine(Stream<Scenario> nearMisses) {
    List<Trial> trials = nearMisses.toList().parallelStream().map(Trial::of).toList();
    List<String> wrong = new ArrayList<>();
    for (Trial trial : trials) {
      assertThat(trial.misses()).as(trial.scenario().name()).isNotEmpty();
      trial.remedies().stream()
          .filter(remedy -> !trial.diagnosed(remedy))
          .forEach(remedy -> wrong.add(trial.scenario().name() + ": " + remedy.edits()));
    }
    assertThat(wrong).isEmpty();
    List<String> helpless =
        trials.stream()
            .filter(trial -> trial.remedies().isEmpty())
            .map(trial -> trial.scenario().name())
            .toList();
    assertThat(100 - 100 * helpless.size() / trials.size())
        .as("without a change: %s", helpless)
        .isGreaterThanOrEqualTo(FLOOR);
  }
}
