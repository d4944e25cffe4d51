package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The one thing that depends on the date: in September 2022 the legacy connector worked until it
 * was refused, so a success in that month proves nothing, and one a year later does.
 */
class EndOfSupportTest {

  private static final Path WORKED_A_YEAR_LATER =
      Path.of("test-scenarios/connector/unsupported/worked-a-year-later-near-miss.yaml");

  @Test
  void aConnectorMayHaveWorkedOnTheMorningBeforeItWasRefused() {
    List<Event> events = Scenario.load(WORKED_A_YEAR_LATER).events();

    assertThat(active(events)).containsExactly("network-intune-unreachable");
    assertThat(active(Cases.shifted(events, Duration.ofDays(-365))))
        .containsExactly("connector-unsupported");
  }

  private static List<String> active(List<Event> events) {
    return Project.ORSAK.diagnose(events).verdict().diagnoses(Diagnosis.Status.ACTIVE).stream()
        .map(Diagnosis::cause)
        .toList();
  }
}
