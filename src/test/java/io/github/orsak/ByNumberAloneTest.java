package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.report.Report;
import io.github.orsak.source.ReadOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that name neither their log nor their program, as a list of four properties does. */
class ByNumberAloneTest {

  private static Report report(String... messages) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < messages.length; i++) {
      list.append(
          """
          TimeCreated      : 2021-03-01 10:%02d:00
          Id               : 20502
          LevelDisplayName : Error
          Message          : %s

          """
              .formatted(i, messages[i]));
    }
    ReadOutcome outcome = ReadOutcome.of(list.toString());
    List<Event> events = outcome.events();
    assertThat(events).hasSize(messages.length);
    assertThat(outcome.problems()).contains("Select-Object TimeCreated, Id, LogName, ProviderName");
    return Project.ORSAK.diagnose(events);
  }

  @Test
  void theConnectorsOwnWordsVouchForIt() {
    Report report = report("Diagnostic Code: 0x00000409", "Device ID: LAPTOP-0417");
    assertThat(report.events()).isEqualTo(2);
    assertThat(report.byNumber()).isZero();
    assertThat(report.foreignChannels()).isEmpty();
  }

  @Test
  void otherWordsMakeItANumberAndNoMore() {
    Report report = report("The backup of volume D failed.", "Diagnostic Code: 0x00000409");
    assertThat(report.events()).isEqualTo(2);
    assertThat(report.byNumber()).isEqualTo(1);
  }

  @Test
  void numbersThatManyProgramsUseAreNotTakenForTheConnectors() {
    Event unified =
        ReadOutcome.of(
                """
                TimeCreated      : 2021-03-01 10:00:00
                Id               : 4001
                LevelDisplayName : Error
                Message          : The backup of volume D failed.
                """)
            .event();
    Report report = Project.ORSAK.diagnose(List.of(unified));
    assertThat(report.events()).isZero();
    assertThat(report.byNumber()).isZero();
  }
}
