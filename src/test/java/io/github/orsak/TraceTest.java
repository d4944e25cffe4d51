package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.trace.Firing.Matched;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.diagnosis.trace.Strand;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.report.Traced;
import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is concluded in any scenario, the trace tells how. */
class TraceTest {

  static Stream<Scenario> scenarios() {
    return Project.sample().stream();
  }

  private static Trace trace(Scenario scenario) {
    try (Intake intake = Project.ORSAK.begin()) {
      scenario.events().forEach(intake);
      Traced traced = intake.trace(List.of());
      assertThat(traced.report().verdict()).isEqualTo(traced.trace().verdict());
      return traced.trace();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyHypothesisHasARuleAndItsEvidenceWasMatched(Scenario scenario) {
    Trace trace = trace(scenario);
    assertThat(trace.verdict()).isEqualTo(Project.report(scenario).verdict());
    for (Strand strand : trace.strands()) {
      assertThat(strand.firing().rule()).startsWith(strand.hypothesis().cause() + ": ");
      assertThat(strand.firing().file()).startsWith("rules/").endsWith(".drl");
      assertThat(strand.firing().line()).isPositive();
      assertThat(strand.firing().matched().stream().map(Matched::fact).flatMap(TraceTest::within))
          .as(strand.toString())
          .containsAll(
              strand.hypothesis().evidence().stream().map(e -> (Object) e.fact()).toList());
    }
  }

  // A rule that builds on what another has concluded cites its evidence again.
  private static Stream<Object> within(Object fact) {
    return fact instanceof Hypothesis known
        ? Stream.concat(
            Stream.of(fact),
            Stream.concat(known.evidence().stream().map(Evidence::fact), known.claims().stream()))
        : Stream.of(fact);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyDiagnosisIsMadeOfStrandsAndEveryConsequenceOfEdges(Scenario scenario) {
    Trace trace = trace(scenario);
    for (Diagnosis diagnosis : trace.verdict().diagnoses()) {
      List<Hypothesis> roots = trace.strands(diagnosis).stream().map(Strand::hypothesis).toList();
      assertThat(roots).isNotEmpty();
      List<Link> links = trace.consequences(roots);
      for (Explained explained : diagnosis.explains()) {
        assertThat(links)
            .as(explained.toString())
            .anyMatch(
                link ->
                    explained.cause().isEmpty()
                        ? link.flow().filter(diagnosis::lists).isPresent()
                        : link.consequence()
                            .filter(other -> other.cause().equals(explained.cause()))
                            .filter(other -> other.scope().equals(explained.scope()))
                            .isPresent());
      }
    }
  }
}
