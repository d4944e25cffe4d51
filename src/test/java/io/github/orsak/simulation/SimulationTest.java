package io.github.orsak.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Cases;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must never fail, on a small sample of simulated worlds. */
class SimulationTest {

  private static final int SEED = 7;

  /** One world of every twentieth family; {@code -Paccuracy} takes them all. */
  static Stream<Trial> sample() {
    return every(20, Families.all());
  }

  /** One world of every eighth of the ordinary families. */
  static Stream<Trial> ordinary() {
    return every(8, Families.plain());
  }

  private static Stream<Trial> every(int step, List<Family> families) {
    return IntStream.range(0, families.size())
        .filter(i -> i % step == SEED % step)
        .mapToObj(families::get)
        .flatMap(
            family -> family.dialects().stream().map(dialect -> Trial.draw(family, SEED, dialect)));
  }

  static Stream<Trial> healthy() {
    return Families.healthy().stream()
        .flatMap(
            family -> Stream.of(Dialect.values()).map(dialect -> Trial.draw(family, 101, dialect)));
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void aLogCutShortNamesNoCauseThatTheWholeLogRefutes(Trial trial) {
    assertThat(trial.refutedWhenCut(5, SimulationTest::verdict)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("healthy")
  void healthyWorldsAreSilent(Trial trial) {
    assertThat(verdict(trial.events()).diagnoses(Diagnosis.Status.ACTIVE))
        .extracting(Diagnosis::cause)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sample")
  void orderAndCopiesDoNotMatterAndEveryFailureIsAccountedFor(Trial trial) {
    Verdict verdict = verdict(trial.events());
    List<Event> mixed = Cases.shuffled(trial.events(), SEED);
    if (trial.events().stream().allMatch(Event::numbered)) {
      mixed = Cases.twice(mixed);
    }
    assertThat(Cases.answer(verdict(mixed))).isEqualTo(Cases.answer(verdict));
    long left = verdict.unexplained().stream().mapToLong(Unexplained::failures).sum();
    long owned = verdict.diagnoses().stream().mapToLong(Diagnosis::failures).sum();
    assertThat(owned).isEqualTo(verdict.explained());
    assertThat(owned + left).isEqualTo(verdict.failures());
  }

  @Test
  void oneSeedGivesOneWorld() {
    Family family = Families.named("ca-down").orElseThrow();
    assertThat(Trial.draw(family, 1, Dialect.LEGACY))
        .isEqualTo(Trial.draw(family, 1, Dialect.LEGACY));
  }

  private static Verdict verdict(List<Event> events) {
    return Project.ORSAK.diagnose(events).verdict();
  }
}
