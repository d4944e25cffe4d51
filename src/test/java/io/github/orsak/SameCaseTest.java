package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.rendering.Rendering;
import io.github.orsak.rendering.Renderings;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case is the same case in every format that can carry it. */
class SameCaseTest {

  private static final List<String> SCENARIOS =
      List.of(
          "scep/signing-certificate-broken/ten-lines.yaml",
          "pkcs/ca-outage/unified.yaml",
          "pkcs/ca-outage/outage.yaml");

  static Stream<Arguments> cases() {
    return SCENARIOS.stream()
        .map(file -> Scenario.load(Project.SCENARIOS.resolve(file)))
        .flatMap(
            scenario ->
                Renderings.of(scenario.events().get(0).host()).stream()
                    .map(rendering -> Arguments.of(rendering, scenario)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void aCaseInThisFormatIsTheSameCase(Rendering rendering, Scenario scenario) {
    List<Event> read = new ArrayList<>();
    Input input =
        Sources.read(
                List.of(Sources.STANDARD_INPUT),
                rendering.told().apply(ReadOptions.DEFAULTS),
                read::add,
                Progress.NONE,
                new ByteArrayInputStream(rendering.bytes().apply(scenario.events())))
            .get(0);
    assertThat(input.complete()).as(input.problems().toString()).isTrue();
    assertThat(read).hasSameSizeAs(scenario.events());
    assertThat(Cases.answer(Project.ORSAK.diagnose(read).verdict()))
        .isEqualTo(Cases.answer(Project.report(scenario).verdict()));
  }
}
