package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioRunner;
import io.github.orsak.source.Sources;
import io.github.orsak.source.evtx.EvtxWriter;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios whose log also ships as an EVTX file give the same answer from it. */
class EvtxScenariosTest {

  /** How the log of each is written: copied while open, exported, forwarded. */
  private static final Map<String, EvtxWriter> LOGS =
      new TreeMap<>(
          Map.of(
              "scep/signing-certificate-broken/ten-lines",
              new EvtxWriter().stringArrays().dirty(),
              "pkcs/ca-outage/unified",
              new EvtxWriter().version32(),
              "pkcs/ca-outage/unified-issued-between-near-miss",
              new EvtxWriter().withoutTemplates()));

  static Iterable<String> logs() {
    return LOGS.keySet();
  }

  @ParameterizedTest
  @MethodSource("logs")
  void aLogFileIsThatOfItsScenarioAndGivesItsAnswer(String name) {
    Scenario scenario = Scenario.load(Project.SCENARIOS.resolve(name + ".yaml"));
    Path file = Project.SCENARIOS.resolve(name + ".evtx");
    Golden.matches(file, LOGS.get(name).write(scenario.events()));

    List<Event> events = new ArrayList<>();
    List<Input> inputs =
        Sources.read(List.of(file.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE);
    assertThat(inputs).allMatch(Input::complete);
    Scenario read = new Scenario(name, scenario.title(), events, scenario.expected());
    assertThat(new ScenarioRunner(Project.ORSAK).run(read).differences()).isEmpty();
  }

  @Test
  void noLogFileGoesUntested() {
    List<Path> tested =
        LOGS.keySet().stream().map(name -> Project.SCENARIOS.resolve(name + ".evtx")).toList();
    assertThat(Project.files(Project.SCENARIOS, ".evtx"))
        .containsExactlyInAnyOrderElementsOf(tested);
  }
}
