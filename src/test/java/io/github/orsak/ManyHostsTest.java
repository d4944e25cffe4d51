package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of one server must not be told of each pair of a hundred. */
class ManyHostsTest {

  private static final int HOSTS = 80;

  @Test
  void aFleetThatIntuneRefusesIsOneCauseForEachServer() {
    Path file = Path.of("test-scenarios/connector/unsupported/nothing-since.yaml");
    List<Event> log = Scenario.all(file).get(0).events();
    List<Event> events = new ArrayList<>();
    for (int host = 0; host < HOSTS; host++) {
      String name = "ndes%02d".formatted(host);
      log.forEach(event -> events.add(event.on(name)));
    }
    Report report = Project.ORSAK.diagnose(events);
    assertThat(report.verdict().troubles()).isEmpty();
    assertThat(report.unexplainedFailures()).isZero();
    assertThat(report.verdict().diagnoses(Diagnosis.Status.ACTIVE))
        .hasSize(HOSTS)
        .extracting(Diagnosis::cause)
        .containsOnly("connector-unsupported");
  }
}
