package io.github.orsak.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing explains itself, neither in the graph nor in a case. */
class CausalGraphTest {

  @Test
  void aCircleIsFoundWhateverItsLength() {
    assertThat(circles(Map.of("a", Set.of("b", "c"), "b", Set.of("c")))).isEmpty();
    assertThat(circles(Map.of("a", Set.of("a")))).containsExactly(List.of("a"));
    assertThat(circles(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"))))
        .containsExactly(List.of("a", "b", "c"));
    assertThat(circles(Map.of("a", Set.of("c"), "c", Set.of("b"), "b", Set.of("c"))))
        .containsExactly(List.of("b", "c"));
  }

  @Test
  void theGraphHasNoCircleWithoutACondition() {
    assertThat(CausalGraph.of(Workbench.open(Project.RULES, Project.SCENARIOS)).circles())
        .isEmpty();
  }

  static List<Scenario> scenarios() {
    return Project.scenarios();
  }

  // Here the edges that hold for one route alone count as well.
  @ParameterizedTest
  @MethodSource("scenarios")
  void inNoCaseDoesAFindingExplainItself(Scenario scenario) {
    Map<String, Set<String>> links = new TreeMap<>();
    try (Intake intake = Project.ORSAK.begin()) {
      scenario.events().forEach(intake);
      for (Link link : intake.trace(List.of()).trace().links()) {
        link.consequence()
            .ifPresent(
                consequence ->
                    links
                        .computeIfAbsent(link.root().toString(), root -> new TreeSet<>())
                        .add(consequence.toString()));
      }
    }
    assertThat(circles(links)).isEmpty();
  }

  private static List<List<String>> circles(Map<String, Set<String>> edges) {
    return new CausalGraph(edges).circles();
  }
}
