package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who names logs and no command wants them diagnosed. */
class ShortFormTest {

  private static final String FOLDER = "test-scenarios/scep/signing-certificate-broken";

  @TempDir private Path folder;

  @Test
  void aFileOrAFolderIsDiagnosed() {
    assertThat(run(FLAGSHIP)).isEqualTo(run("diagnose", FLAGSHIP));
    assertThat(run(FOLDER)).isEqualTo(run("diagnose", FOLDER));
    assertThat(run("--lang", "sv", FLAGSHIP).out()).startsWith("En grundorsak pågår.");
    assertThat(run("--explain", "short", FLAGSHIP, "--format", "markdown").out())
        .startsWith("# One root cause");
  }

  @Test
  void soIsStandardInput() throws IOException {
    InputStream in = new ByteArrayInputStream(Files.readAllBytes(Path.of(FLAGSHIP)));
    assertThat(run(in, Map.of(), "-").code()).isEqualTo(1);
  }

  @Test
  void aFileThatIsMissingIsToldAsSuch() {
    Shell.Result missing = run("nowhere.evtx");
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.out()).contains("nowhere.evtx");
  }

  @Test
  void aCommandIsACommandWhateverItsFiles() {
    assertThat(run("events", FLAGSHIP, "--summary").out()).doesNotContain("root cause");
    assertThat(run("--debug", "explain", "20502").out()).contains("CRPVerifyMetric_Failure");
  }

  @Test
  void aLongPathIsBrokenBetweenItsSteps() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 6; i++) {
      deep = Files.createDirectory(deep.resolve("a-folder-that-lies-deep-" + i));
    }
    Path log = Files.copy(Path.of(FLAGSHIP), deep.resolve("connector.xml"));
    String out = run(log.toString(), "--width", "60").out();
    assertThat(out.lines().filter(line -> line.contains("lies-deep")))
        .isNotEmpty()
        .allMatch(line -> line.length() <= 60);
  }
}
