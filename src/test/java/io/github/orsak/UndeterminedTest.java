package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.history.Expectation;
import io.github.orsak.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a log cannot decide is told with the reason, and is the reason for no cause. */
class UndeterminedTest {

  @ParameterizedTest
  @CsvSource({
    "connector/stopped/log-ends, service-returns, LOG_ENDS",
    "connector/stopped/log-cleared, service-returns, LOG_CLEARED",
    "connector/stopped/audit-log-cleared, service-returns, LOG_CLEARED",
    "connector/stopped/records-missing, service-returns, RECORDS_MISSING",
    "scep/verified-not-issued/log-ends, challenge-answered, LOG_ENDS",
    "scep/verified-not-issued/records-missing, challenge-answered, RECORDS_MISSING"
  })
  void theReasonIsTold(String nearMiss, String expectation, Expectation.Reason reason) {
    Scenario scenario = Scenario.load(Project.SCENARIOS.resolve(nearMiss + Scenario.NEAR_MISS));
    Verdict verdict = Project.report(scenario).verdict();

    assertThat(verdict.undetermined())
        .extracting(Expectation::name, Expectation::reason)
        .containsExactly(tuple(expectation, reason));
    assertThat(verdict.diagnoses(Diagnosis.Status.ACTIVE)).isEmpty();
  }
}
