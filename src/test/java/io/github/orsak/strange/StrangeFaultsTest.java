package io.github.orsak.strange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Flicker;
import io.github.orsak.report.Report;
import io.github.orsak.report.Report.Outcome;
import io.github.orsak.strange.StrangeLog.Beside;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps failing is told, by a cause that is about it or as what nobody explains. */
class StrangeFaultsTest {

  private static final int CASES = 60;

  private static Report diagnose(StrangeLog log) {
    return Project.ORSAK.diagnose(log.events);
  }

  private static List<StrangeLog> logs(long first, boolean strange) {
    return LongStream.range(first, first + CASES)
        .mapToObj(seed -> new StrangeLog(seed, strange))
        .toList();
  }

  private static boolean isTold(Report report, StrangeLog log) {
    String operation = log.fault.orElseThrow().step().operation();
    return report.residue().goesOn()
        || report.verdict().diagnoses(Diagnosis.Status.ACTIVE).stream()
            .flatMap(found -> found.confidence().items().stream())
            .anyMatch(item -> isAbout(item.evidence().fact(), operation));
  }

  private static boolean isAbout(Fact fact, String operation) {
    return fact instanceof Episode episode && episode.operation().equals(operation)
        || fact instanceof Flicker flicker && flicker.covers(operation)
        || fact instanceof Expectation;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 241, 481})
  void whatGoesOnFailingIsNotQuiet(long first) {
    List<StrangeLog> logs = logs(first, true).stream().filter(StrangeLog::shows).toList();
    assertThat(logs).hasSizeGreaterThan(CASES / 4);
    assertThat(logs).filteredOn(log -> !isTold(diagnose(log), log)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 61})
  void whatIsHealthyIsQuiet(long first) {
    for (StrangeLog log : logs(first, false)) {
      if (log.beside == Beside.NOTHING) {
        assertThat(diagnose(log).outcome()).as(log.toString()).isEqualTo(Outcome.QUIET);
      }
    }
  }

  @Test
  void whatAKnownCauseExplainsIsNotToldAgain() {
    for (StrangeLog log : logs(1, false)) {
      if (log.beside == Beside.CA_DOWN) {
        assertThat(diagnose(log).residue().goesOn()).as(log.toString()).isFalse();
      }
    }
  }
}
