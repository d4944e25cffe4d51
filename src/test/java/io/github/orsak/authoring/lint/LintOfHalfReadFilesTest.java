package io.github.orsak.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.authoring.Workbench;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read whole: that is told, and nothing that only follows from it. */
class LintOfHalfReadFilesTest {

  private static final Path PROVEN = Path.of("src/test/resources/lint/rules/rotten");

  @TempDir private Path folder;

  @BeforeEach
  void copyASoundCause() throws IOException {
    for (String ending : List.of(".drl", ".yaml", ".sv.yaml")) {
      write(ending, Files.readString(PROVEN.resolve("proven" + ending)));
    }
  }

  private Path file(String ending) {
    return folder.resolve("my-rules/rotten/proven" + ending);
  }

  private void write(String ending, String text) throws IOException {
    Files.createDirectories(file(ending).getParent());
    Files.writeString(file(ending), text);
  }

  private void change(String ending, String from, String to) throws IOException {
    String text = Files.readString(file(ending));
    assertThat(text).contains(from);
    write(ending, text.replaceFirst(from, to));
  }

  /** What is told beside the scenarios, which are not there. */
  private List<Convention> told() {
    return Lint.check(Workbench.open(folder.resolve("my-rules"), folder.resolve("none"))).stream()
        .map(Finding::convention)
        .filter(told -> told != Convention.FIRES && told != Convention.NEAR_MISS_STAYS)
        .distinct()
        .toList();
  }

  @Test
  void theCauseIsSound() {
    assertThat(told()).isEmpty();
  }

  @Test
  void whatTheLoaderRefusesIsToldBesideOtherFindings() throws IOException {
    change(".yaml", "references:", "explains:\n  - { operation: IMPORT, same: host }\nreferences:");
    assertThat(told()).containsExactly(Convention.KNOWLEDGE_LOADS);
  }

  @Test
  void rulesThatAreNoDrlAreNotMissed() throws IOException {
    change(".drl", "when", "whne");
    assertThat(told()).containsExactly(Convention.COMPILES);
  }

  @Test
  void wordsThatAreNoYamlAreNotMissed() throws IOException {
    change(".yaml", "rivals:", "rivals: [");
    assertThat(told()).containsExactly(Convention.KNOWLEDGE_LOADS);
  }

  @Test
  void wordsInAnotherEncodingAreToldAsThat() throws IOException {
    String text = Files.readString(file(".sv.yaml")) + "# här\n";
    Files.write(file(".sv.yaml"), text.getBytes(Charset.forName("windows-1252")));
    assertThat(told()).containsExactly(Convention.KNOWLEDGE_LOADS);
  }
}
