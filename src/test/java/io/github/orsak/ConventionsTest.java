package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.authoring.Workbench;
import io.github.orsak.authoring.lint.Finding;
import io.github.orsak.authoring.lint.Lint;
import io.github.orsak.knowledge.Cause;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists every breach of the conventions of {@code rules/} and {@code test-scenarios/} at once. */
class ConventionsTest {

  @Test
  void rulesAndScenariosFollowTheConventions() {
    Workbench bench = Workbench.open(Project.RULES, Project.SCENARIOS);
    assertThat(Lint.check(bench)).extracting(ConventionsTest::said).isEmpty();
  }

  @Test
  void everyCauseButANoteIsOverInSomeScenario() {
    Set<String> over =
        Project.scenarios().stream()
            .flatMap(scenario -> scenario.resolvedCauses().stream())
            .collect(Collectors.toSet());
    assertThat(Project.ORSAK.causes().all())
        .filteredOn(
            cause -> !cause.note() && cause.noteRoutes().isEmpty() && cause.openRoutes().isEmpty())
        .extracting(Cause::id)
        .isSubsetOf(over);
  }

  private static String said(Finding finding) {
    return finding.place() + ": " + finding.convention().number() + " " + finding.what();
  }
}
