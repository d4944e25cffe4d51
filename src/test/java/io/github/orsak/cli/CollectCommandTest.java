package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that copy the logs of a server. */
class CollectCommandTest {

  // What such a script may call; all of it reads, but for the folder it makes.
  private static final Pattern READS =
      Pattern.compile(
          "(rem|#) .*|@echo off|setlocal|set \".*|\\$\\w+ = .*|md .*|New-Item .*|robocopy .*"
              + "|wevtutil epl .*|certutil -(store|ping|getreg) .*|w32tm /(query|stripchart) .*"
              + "|echo .*|Write-Output .*");

  @ParameterizedTest
  @CsvSource({
    "connector, cmd",
    "connector, powershell",
    "ca, cmd",
    "ca, powershell",
    "proxy, cmd",
    "proxy, powershell",
    "directory, cmd",
    "directory, powershell",
  })
  void aScriptOnlyReadsAndLeavesNoGap(String server, String shell) {
    String script =
        run("collect", server, "--shell", shell, "--account", "C\\svc$", "--ca", "ca01").out();
    assertThat(script.lines())
        .allMatch(line -> READS.matcher(line).matches())
        .hasSizeGreaterThan(8);
    assertThat(script).doesNotContain("{").contains("Personal in it", "orsak diagnose");
  }

  @Test
  void whatIsNotNamedIsNotAskedFor() {
    assertThat(run("collect").out()).doesNotContain("TargetUserName", "stripchart", "account.evtx");
    assertThat(run("collect", "--account", "CONTOSO\\svc-ndes").out())
        .contains("='svc-ndes']")
        .doesNotContain("CONTOSO");
  }

  @Test
  void theDollarOfAManagedAccountIsNoVariable() {
    assertThat(run("collect", "--shell", "powershell", "--account", "gmsa$").out())
        .contains("='gmsa`$']");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a' or '1'='1", "a\" & calc", "%PATH%", "a;b", "$(calc)", "a\nb"})
  void noNameBringsMoreIntoAScript(String name) {
    for (String option : List.of("--account", "--ca")) {
      Shell.Result result = run("collect", option, name);
      assertThat(result.err()).contains("expected a name");
      assertThat(result.out().contains("calc")).isFalse();
    }
  }

  @Test
  void aDomainControllerIsAskedAboutOneAccount() {
    assertThat(run("collect", "directory").err()).contains("--account");
  }

  @Test
  void aScriptForTheCommandPromptHasItsLineEnds() {
    assertThat(run("collect", "ca").out()).contains("\r\n").doesNotContainPattern("[^\r]\n");
    assertThat(run("collect", "ca", "--lang", "sv").out()).contains("Det ändrar inget");
  }
}
