package io.github.orsak;

import static io.github.orsak.Cases.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** What must be so for every case, whatever it is about. */
class InvariantsTest {

  private static final Path PROXY_OR_NOT =
      Path.of("test-scenarios/network/proxy-misconfigured/or-network-intune-unreachable.yaml");

  static Stream<Scenario> scenarios() {
    return Project.scenarios().stream();
  }

  private static Verdict verdict(List<Event> events) {
    return Project.ORSAK.diagnose(events).verdict();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theOrderOfArrivalDoesNotMatter(Scenario scenario) {
    Set<String> expected = answer(Project.report(scenario).verdict());
    long seed = scenario.name().hashCode();
    List<Event> shuffled = Cases.shuffled(scenario.events(), seed);
    assertThat(answer(verdict(shuffled))).as("seed %d", seed).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void copiesFromOverlappingExportsDoNotCount(Scenario scenario) {
    assertThat(answer(verdict(Cases.twice(scenario.events()))))
        .isEqualTo(answer(Project.report(scenario).verdict()));
  }

  // Whole weeks, since a silence at a weekend is no silence on a Monday.
  private static final Duration LATER = Duration.ofDays(98).plusHours(5);

  // A longer log is cut at about so many places, spread over it.
  private static final int MOST_CUTS = 60;

  /** Those that do not come to lie on another side of the months in which support ended. */
  static Stream<Scenario> scenariosOfAnyDate() {
    Instant begin = Instant.parse("2022-08-01T00:00:00Z");
    Instant end = Instant.parse("2022-10-02T00:00:00Z");
    return scenarios()
        .filter(
            scenario ->
                scenario.events().stream()
                    .map(Event::time)
                    .noneMatch(time -> time.isBefore(end) && time.plus(LATER).isAfter(begin)));
  }

  @ParameterizedTest
  @MethodSource("scenariosOfAnyDate")
  void theDateDoesNotMatter(Scenario scenario) {
    Verdict later = verdict(Cases.shifted(scenario.events(), LATER));
    assertThat(answer(later)).isEqualTo(answer(Project.report(scenario).verdict()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void eventsOfOtherProductsDoNotMatter(Scenario scenario) {
    Report report = Project.ORSAK.diagnose(Cases.amidNoise(scenario.events()));
    assertThat(answer(report.verdict())).isEqualTo(answer(Project.report(scenario).verdict()));
    assertThat(report.foreignChannels()).containsOnlyKeys("System");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void otherServicesOfWindowsDoNotMatter(Scenario scenario) {
    Report report = Project.ORSAK.diagnose(Cases.amidOtherServices(scenario.events()));
    assertThat(answer(report.verdict())).isEqualTo(answer(Project.report(scenario).verdict()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aCaseInSeveralFilesIsTheSameCase(Scenario scenario) {
    List<Event> second = new ArrayList<>();
    List<Event> first = new ArrayList<>();
    for (int i = 0; i < scenario.events().size(); i++) {
      (i % 3 == 0 ? second : first).add(scenario.events().get(i));
    }
    second.addAll(first);
    assertThat(answer(verdict(second))).isEqualTo(answer(Project.report(scenario).verdict()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noReasonShowsAnEventTwice(Scenario scenario) {
    for (Diagnosis diagnosis : Project.report(scenario).verdict().diagnoses()) {
      for (Confidence.Item reason : diagnosis.confidence().items()) {
        assertThat(reason.evidence().fact().samples()).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyFailureHasOneOwnerOrNone(Scenario scenario) {
    Verdict verdict = Project.report(scenario).verdict();
    long left = verdict.unexplained().stream().mapToLong(Unexplained::failures).sum();
    long owned = verdict.diagnoses().stream().mapToLong(Diagnosis::failures).sum();
    assertThat(owned).isEqualTo(verdict.explained());
    assertThat(owned + left).isEqualTo(verdict.failures());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatNoAlarmOwnsIsWhatNotesAndCausesThatAreOverOwn(Scenario scenario) {
    Verdict verdict = Project.report(scenario).verdict();
    long quieted = verdict.quieted().stream().mapToLong(Unexplained::failures).sum();
    long owned =
        verdict.diagnoses().stream()
            .filter(one -> one.status() != Diagnosis.Status.ACTIVE)
            .mapToLong(Diagnosis::failures)
            .sum();
    assertThat(quieted).isEqualTo(owned);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nothingIsActiveAndOverAtOnceInOnePlace(Scenario scenario) {
    Verdict verdict = Project.report(scenario).verdict();
    for (Diagnosis active : verdict.diagnoses(Diagnosis.Status.ACTIVE)) {
      assertThat(verdict.diagnoses(Diagnosis.Status.RESOLVED))
          .noneMatch(
              over ->
                  over.cause().equals(active.cause())
                      && over.scope().equals(active.scope())
                      && !over.end().orElseThrow().isBefore(active.from()));
    }
  }

  /**
   * A log that ends earlier knows less, so it may be undecided or hold a rival for likelier; what
   * it calls active must still be in the whole report, by itself, as a consequence or as a rival.
   */
  @ParameterizedTest
  @MethodSource("scenarios")
  void aLogCutShortNamesNoCauseThatTheWholeLogRefutes(Scenario scenario) {
    int step = 1 + scenario.events().size() / MOST_CUTS;
    assertThat(Truncation.refuted(scenario.events(), step, InvariantsTest::verdict)).isEmpty();
  }

  @Test
  void aCauseThatIsNamedTooEarlyIsNoticed() {
    List<Event> nothingWorks = Scenario.all(PROXY_OR_NOT).get(0).events();
    List<Event> downloadWorks = Scenario.all(PROXY_OR_NOT).get(1).events();
    UnaryOperator<List<Event>> hasty =
        shown -> shown.size() < downloadWorks.size() ? nothingWorks : shown;

    assertThat(Truncation.refuted(downloadWorks, 1, shown -> verdict(hasty.apply(shown))))
        .hasSize(downloadWorks.size() - 1)
        .allMatch(early -> early.startsWith("network-proxy-misconfigured after "));
    assertThat(Truncation.refuted(downloadWorks, 1, InvariantsTest::verdict)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aPlainSessionAnswersLikeTheBatch(Scenario scenario) {
    KieSession session = Project.ORSAK.newKieSession();
    try {
      Cases.shuffled(scenario.events(), 4).forEach(session::insert);
      session.fireAllRules();
      List<Diagnosis> found =
          session.getObjects(new ClassObjectFilter(Diagnosis.class)).stream()
              .map(Diagnosis.class::cast)
              .toList();
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(Project.report(scenario).verdict().diagnoses());
      assertThat(session.getQueryResults("diagnoses").size()).isEqualTo(found.size());
    } finally {
      session.dispose();
    }
  }
}
