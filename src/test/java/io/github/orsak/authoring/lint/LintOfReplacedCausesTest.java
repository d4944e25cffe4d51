package io.github.orsak.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.authoring.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that replace a built-in cause, or a part of one. */
class LintOfReplacedCausesTest {

  private static final String STEM = "pkcs/ca-outage";
  private static final Set<String> OVERRIDES = Set.of("pkcs-ca-outage");

  @TempDir private Path folder;

  private void copy(String... endings) throws IOException {
    Files.createDirectories(folder.resolve("pkcs"));
    for (String ending : endings) {
      Files.copy(Project.RULES.resolve(STEM + ending), folder.resolve(STEM + ending));
    }
  }

  private List<Finding> found(Set<String> overrides) {
    return Lint.check(Workbench.open(folder, Project.SCENARIOS, overrides, List.of(folder)))
        .stream()
        .filter(finding -> finding.file().startsWith(folder.toString()))
        .toList();
  }

  @Test
  void aCauseIsReplacedOnlyWhereThatIsSaid() throws IOException {
    copy(".drl", ".yaml", ".sv.yaml");
    assertThat(found(OVERRIDES)).isEmpty();
    assertThat(found(Set.of()))
        .extracting(Finding::convention)
        .containsExactly(Convention.DEFINED_ONCE);
  }

  @Test
  void wordsAloneMayBeReplaced() throws IOException {
    copy(".yaml", ".sv.yaml");
    assertThat(found(OVERRIDES)).isEmpty();
  }

  @Test
  void rulesAloneMayBeReplaced() throws IOException {
    copy(".drl");
    assertThat(found(OVERRIDES)).isEmpty();
  }
}
