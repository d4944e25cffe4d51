package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No cause hangs on what a single record says among many. */
class OneRecordTest {

  private static final Field OF_NO_TABLE = new Field("HRESULT", "0x8BAD0001");

  // Of fewer records each may be needed.
  private static final int MANY = 20;

  // So many of a scenario's records are lost in turn, from its beginning to its end.
  private static final int MOST_LOST = 12;

  /** Scenarios in which a single record decides, and what it says. */
  private static final Map<String, String> HINGES =
      Map.of(
          "pkcs/digicert-certificate-rotated/issued-before",
          "that DigiCert has ever issued",
          "revocation/report-lost/one-revocation-missing",
          "one record is missing already: two revocations of five would be unknown",
          "host/rebooted/devices-still-come",
          "that Windows was started, which it logs once",
          "host/crashed/devices-still-come",
          "that Windows had not been shut down, which it logs once",
          "network/intune-unreachable/works-for-minutes",
          "that three uploads in a row got through: of two, the rest would fail in part");

  private static Verdict verdict(List<Event> events) {
    return Project.ORSAK.diagnose(events).verdict();
  }

  private static Set<String> causes(Verdict verdict, Status... statuses) {
    return Stream.of(statuses)
        .flatMap(status -> verdict.diagnoses(status).stream())
        .map(Diagnosis::cause)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A result that nobody knows refines what a failure says; it takes no cause back. */
  @Test
  void aResultOfNoTableSilencesNoCause() {
    assertThat(Project.scenarios().parallelStream().flatMap(OneRecordTest::silenced)).isEmpty();
  }

  private static Stream<String> silenced(Scenario scenario) {
    List<Event> events = scenario.events();
    Set<String> named = causes(verdict(events), Status.ACTIVE, Status.RESOLVED);
    List<Integer> failing =
        IntStream.range(0, events.size()).filter(i -> fails(events.get(i))).boxed().toList();
    if (named.isEmpty() || failing.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(0, failing.size() / 2, failing.size() - 1)
        .distinct()
        .map(failing::get)
        .flatMap(
            i -> {
              List<Event> changed = new ArrayList<>(events);
              changed.set(i, withOneMore(events.get(i)));
              Set<String> lost = new TreeSet<>(named);
              lost.removeAll(causes(verdict(changed), Status.ACTIVE, Status.RESOLVED));
              return lost.stream().map(cause -> told(scenario, i) + ": without " + cause);
            });
  }

  /** Exports lose records: without one of them the same is wrong, or it is no longer known what. */
  @Test
  void aRecordThatIsMissingNamesNoOtherCause() {
    assertThat(
            Project.scenarios().parallelStream()
                .filter(OneRecordTest::among)
                .filter(scenario -> !HINGES.containsKey(place(scenario)))
                .flatMap(OneRecordTest::misled))
        .isEmpty();
  }

  private static Stream<String> misled(Scenario scenario) {
    List<Event> events = scenario.events();
    Set<String> told = causes(verdict(events), Status.values());
    int sampled = Math.min(events.size(), MOST_LOST);
    return IntStream.range(0, sampled)
        .map(i -> i * events.size() / sampled)
        .boxed()
        .flatMap(
            i -> {
              List<Event> changed = new ArrayList<>(events);
              changed.remove((int) i);
              Set<String> others = causes(verdict(changed), Status.ACTIVE);
              others.removeAll(told);
              return others.stream().map(cause -> told(scenario, i) + ": with " + cause);
            });
  }

  // Borders and near misses differ from others by the one record that they are about.
  private static boolean among(Scenario scenario) {
    return scenario.events().size() >= MANY
        && !scenario.nearMiss()
        && !scenario.name().contains("/borders.yaml")
        && !causes(Project.report(scenario).verdict(), Status.ACTIVE, Status.RESOLVED).isEmpty();
  }

  private static String place(Scenario scenario) {
    return scenario.name().replaceFirst("(?s)^.*test-scenarios/", "").replaceFirst("\\.yaml.*", "");
  }

  private static boolean fails(Event event) {
    return Project.ORSAK.catalog().type(event).filter(type -> type.outcome().failed()).isPresent();
  }

  private static Event withOneMore(Event event) {
    List<Field> data = new ArrayList<>(event.data());
    data.add(OF_NO_TABLE);
    return new Event(
        event.time(),
        event.host(),
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        event.recordId(),
        data,
        event.message(),
        event.place());
  }

  private static String told(Scenario scenario, int record) {
    return scenario.name() + ", record " + record;
  }
}
