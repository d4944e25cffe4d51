package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of one restart must not be told of each pair of a thousand. */
class ManyRestartsTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");
  private static final int RESTARTS = 1_000;

  private static Event service(int minute, int id) {
    return new Event(
        START.plusSeconds(60L * minute),
        "ndes01",
        "Microsoft Intune Connector",
        "Microsoft Intune Connector",
        id,
        Level.INFORMATION,
        minute,
        List.of(),
        "",
        Place.record("synthetic", minute));
  }

  @Test
  void aServiceThatIsRestartedForDaysIsOneFinding() {
    List<Event> events = new ArrayList<>();
    for (int restart = 1; restart <= RESTARTS; restart++) {
      events.add(service(5 * restart, 10020));
      events.add(service(5 * restart + 1, 10010));
    }
    Report report = Project.ORSAK.diagnose(events);
    assertThat(report.verdict().troubles()).isEmpty();
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause, Diagnosis::status, Diagnosis::from, Diagnosis::last)
        .containsExactly(
            tuple(
                "connector-restarted-repeatedly",
                Diagnosis.Status.ACTIVE,
                START.plusSeconds(300),
                START.plusSeconds(60L * (5 * RESTARTS + 1))));
  }
}
