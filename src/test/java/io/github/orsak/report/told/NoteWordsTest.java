package io.github.orsak.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A note says what it shows, and not what the alarm of the same cause would say. */
class NoteWordsTest {

  private static List<String> told(String file, Diagnosis.Status status, String language) {
    Report report = Project.report(Scenario.load(Path.of("test-scenarios", file)));
    return report.verdict().diagnoses(status).stream()
        .map(new Explainer(report, Language.of(language))::explain)
        .map(Explanation::verdict)
        .toList();
  }

  @Test
  void aWarningOfADiskDoesNotSayThatFilesCannotBeWritten() {
    assertThat(told("host/disk-full/warned.yaml", Diagnosis.Status.NOTE, "en"))
        .containsExactly(
            "Windows says that a disk of NDES01 is at its limit; the connector is not seen to fail"
                + " because of it.");
    assertThat(told("host/disk-full/warned.yaml", Diagnosis.Status.NOTE, "sv"))
        .singleElement()
        .asString()
        .startsWith("Windows säger att en disk på NDES01 nästan är full");
  }

  @Test
  void theAlarmKeepsItsWords() {
    assertThat(told("host/rebooted/not-back.yaml", Diagnosis.Status.ACTIVE, "en"))
        .containsExactly(
            "NDES01 was restarted, and the connector's services were not back within a quarter of"
                + " an hour.");
  }
}
