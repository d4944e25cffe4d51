package io.github.orsak.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Share;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a report says that a part fails. */
class ShareWordsTest {

  private static final Path EVERY_SECOND =
      Path.of("test-scenarios/revocation/permission-lost/every-second.yaml");

  private static String said(String language, long failed, long worked) {
    return new ShareWords(Language.of(language)).of(new Share(failed, worked));
  }

  @Test
  void whatIsCloseToAFractionIsToldAsPeopleSayIt() {
    assertThat(said("en", 15, 15)).isEqualTo("every second attempt (15 of 30)");
    assertThat(said("en", 200, 401)).isEqualTo("every third attempt (200 of 601)");
    assertThat(said("sv", 2, 1)).isEqualTo("två av tre försök (2 av 3)");
  }

  @Test
  void anythingElseIsToldInNumbers() {
    assertThat(said("en", 18, 22)).isEqualTo("18 of 40 attempts");
    assertThat(said("sv", 59, 1)).isEqualTo("59 av 60 försök");
  }

  @Test
  void everyFractionHasItsWordsInEveryLanguage() {
    for (String language : Language.codes()) {
      for (int failed = 1; failed < 100; failed++) {
        assertThat(said(language, failed, 100 - failed)).contains(String.valueOf(failed));
      }
    }
  }

  @Test
  void theVerdictSaysThatItConcernsAPart() {
    List<Scenario> scenarios = Scenario.all(EVERY_SECOND);
    assertThat(verdict(scenarios.get(0), "en"))
        .endsWith(". It concerns every second attempt (10 of 19).");
    assertThat(verdict(scenarios.get(1), "sv"))
        .endsWith(". Det gällde vartannat försök (10 av 19).");
  }

  private static String verdict(Scenario scenario, String language) {
    Report report = Project.report(scenario);
    Diagnosis diagnosis = report.verdict().diagnoses().get(0);
    return new Explainer(report, Language.of(language)).explain(diagnosis).verdict();
  }
}
