package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.authoring.Finding;
import io.github.orsak.authoring.Lint;
import io.github.orsak.authoring.Workbench;
import org.junit.jupiter.api.Test;

/** Lists every breach of the conventions of {@code rules/} and {@code test-scenarios/} at once. */
class ConventionsTest {

  @Test
  void rulesAndScenariosFollowTheConventions() {
    Workbench bench = Workbench.open(Project.RULES, Project.SCENARIOS);
    assertThat(Lint.check(bench)).extracting(ConventionsTest::said).isEmpty();
  }

  private static String said(Finding finding) {
    return finding.place() + ": " + finding.convention().number() + " " + finding.what();
  }
}
