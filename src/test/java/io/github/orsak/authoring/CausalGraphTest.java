package io.github.orsak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Explains;
import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

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
    KieSession session = Project.ORSAK.newKieSession();
    try {
      scenario.events().forEach(session::insert);
      session.fireAllRules();
      Map<String, Set<String>> links = new TreeMap<>();
      for (Object link : session.getObjects(new ClassObjectFilter(Explains.class))) {
        Explains explains = (Explains) link;
        links
            .computeIfAbsent(explains.root().toString(), root -> new TreeSet<>())
            .add(explains.consequence().toString());
      }
      assertThat(circles(links)).isEmpty();
    } finally {
      session.dispose();
    }
  }

  private static List<List<String>> circles(Map<String, Set<String>> edges) {
    return new CausalGraph(edges).circles();
  }
}
