package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders of rules that are used together and share their scenarios. */
class LintOfSeveralFoldersTest {

  private static final String UNKNOWN = "there is no cause \"theirs-two\"";

  @TempDir private Path folder;

  private String one;
  private String two;

  @BeforeEach
  void write() {
    one = folder.resolve("one").toString();
    two = folder.resolve("two").toString();
    assertThat(run("rules", "new", "mine/one", "--rules", one).code()).isZero();
    assertThat(run("rules", "new", "theirs/two", "--rules", two).code()).isZero();
  }

  @Test
  void foldersThatAreCheckedTogetherKnowEachOther() {
    assertThat(run("rules", "lint", one).out()).contains(UNKNOWN);
    assertThat(run("rules", "lint", one, "--rules", two, "--rules", one).out())
        .doesNotContain("there is no cause")
        .contains("in 2 rule files, 2 causes and 4 scenarios");
  }

  @Test
  void whatIsWrongInOneIsToldOnceAndWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("one/mine/one.yaml"), "cause: mine-one\ntitel: x\n");
    String told = run("rules", "lint", two, one, "--format", "json").out();
    assertThat(told.split("is not known here", -1)).hasSize(1 + 1);
    assertThat(run("rules", "lint", two).out()).doesNotContain("titel");
    Map<String, String> environment = Map.of("ORSAK_RULES", one);
    assertThat(run(InputStream.nullInputStream(), environment, "rules", "lint", one).out())
        .contains("titel");
  }

  @Test
  void foldersThatAreAlwaysUsedAreKnown() {
    Map<String, String> environment = Map.of("ORSAK_RULES", two);
    assertThat(run(InputStream.nullInputStream(), environment, "rules", "lint", one).out())
        .doesNotContain("there is no cause")
        .contains("in 1 rule file, 1 cause and 4 scenarios");
  }
}
