package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.KnownLogs.HEALTHY;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands exit with, and what they say of wrong usage and of themselves. */
class CommandLineTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anActiveCauseIsExitOne() {
    Result result = run("diagnose", FLAGSHIP);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("scep-signing-certificate-broken").endsWith("\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void healthIsExitZero() {
    Result result = run("diagnose", HEALTHY);
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("No root cause is active; nothing failed in these logs.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diagnose|no input; name files or folders",
        "diagnose --lang fi x|expected one of en, sv",
        "diagnose --zone Mars x|expected one such as Europe/Stockholm",
        "diagnose --from yesterday x|expected a time such as",
        "diagnose --since -3h x|expected a span such as",
        "diagnose --from 2021-03-02 --to 2021-03-01 x|is after --to",
        "diagnose --encoding klingon x|expected one such as UTF-8",
        "diagnose --explain long x|expected short or full",
        "diagnose --format pdf x|--format",
        "diagnose --max-unpacked lots x|expected a size such as 500M",
        "diagnose --max-entries 0 x|expected 1 or more",
        "diagnose --max-depth 5000 x|expected 1 to 1000",
        "explain 20503|nothing is known of",
        "explain pkcs-ca-outag|Perhaps you meant pkcs-ca-outage",
        "events|no input; name files or folders",
        "events --id 20502/0x409 x|expected a number from 0 to 65535",
        "events --max-text many x|--max-text",
        "events --id 70000 x|expected a number from 0 to 65535",
        "events --operation scep-verfy x|Perhaps you meant SCEP_VERIFY",
        "test --run [ test-scenarios|is no regular expression",
        "frobnicate|there is no command or file \"frobnicate\"",
        "diagnos x|Perhaps you meant orsak diagnose",
        "rules lst|Perhaps you meant orsak rules list",
        "help rules lnt|Perhaps you meant orsak rules lint",
        "diagnose --htm=a.html x|Perhaps you meant --html",
        "test --rn x|Perhaps you meant --run",
        "why pkcs-ca-outag x|Perhaps you meant pkcs-ca-outage",
        "rules show pkcs-ca-outag|Perhaps you meant pkcs-ca-outage",
        "completion fish|expected one of [bash, zsh, powershell]",
        "''|no command given",
      })
  void wrongUsageIsExitTwoAndSaysWhatWasExpected(String line, String expected) {
    Result result = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(expected);
    assertThat(result.err().lines().count()).isLessThan(6);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void scenariosAreRunAndTold() throws IOException {
    Result good = run("test", "test-scenarios/healthy");
    assertThat(good.code()).isZero();
    assertThat(good.out()).matches("[1-9][0-9]* passed, 0 failed\n");
    String wrong = Files.readString(Path.of(HEALTHY)).replaceFirst("active: \\[]", "active: [x-y]");
    String report = folder.resolve("junit.xml").toString();
    Result bad = run("test", file("wrong.yaml", wrong), "--junit", report);
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.out()).contains("FAILED").contains("active: missing x-y");
    assertThat(Files.readString(Path.of(report)))
        .contains("failures=\"1\"")
        .contains("missing x-y");
    Result invalid = run("test", file("invalid.yaml", "scenario: x\nevnts: []\n"));
    assertThat(invalid.code()).isEqualTo(3);
    assertThat(invalid.out())
        .contains("invalid.yaml:2")
        .contains("expected one of defaults, events");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--x\u202e\u001b[2J", "explain\u202e\u001b[2J", "a\u202e\u001b[2J.evtx"})
  void noNameSteersTheTerminalItIsToldOn(String name) {
    for (String[] words : new String[][] {{"diagnose", name}, {name}}) {
      Result result = run(words);
      assertThat(result.code()).isNotZero();
      assertThat(result.out() + result.err())
          .contains("..[2J")
          .doesNotContain("\u202e")
          .doesNotContain("\u001b");
    }
  }

  @Test
  void helpShowsCommandsAndExamples() {
    assertThat(run("--help").out()).contains("diagnose", "explain", "test", "Examples:");
    assertThat(run("diagnose", "--help").out()).contains("Exit codes:", "Examples:", "--max-");
    assertThat(run("--version").out()).contains("rules ").contains("hash ");
  }

  @Test
  void aCaseThatMemoryDoesNotHoldIsToldAndIsNoVerdict() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    Result result = run(endless, Map.of(), "diagnose", "-");
    assertThat(result.code()).isEqualTo(70);
    assertThat(result.err()).contains("memory").contains("-Xmx").contains("--since");
    assertThat(result.out()).isEmpty();
  }
}
