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
import org.junit.jupiter.api.Test;

/** What is told of near misses is true. */
class NearMissesTest {

  // So many of a hundred near misses have a change of a few events that makes them hits.
  private static final int FLOOR = 65;

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

  @Test
  void everyChangeThatIsSuggestedBringsTheCauseAbout() {
    List<Trial> trials =
        Project.scenarios().stream()
            .filter(Scenario::nearMiss)
            .filter(
                scenario -> !Path.of(scenario.name()).getFileName().toString().startsWith("border"))
            .toList()
            .parallelStream()
            .map(Trial::of)
            .toList();
    List<String> wrong = new ArrayList<>();
    for (Trial trial : trials) {
      assertThat(trial.misses()).as(trial.scenario().name()).isNotEmpty();
      trial.remedies().stream()
          .filter(remedy -> !trial.diagnosed(remedy))
          .forEach(remedy -> wrong.add(trial.scenario().name() + ": " + remedy.edits()));
    }
    assertThat(wrong).isEmpty();
    long helped = trials.stream().filter(trial -> !trial.remedies().isEmpty()).count();
    assertThat(100 * helped / trials.size()).isGreaterThanOrEqualTo(FLOOR);
  }
}
