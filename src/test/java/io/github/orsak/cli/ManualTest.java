package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line tells of itself: help, manual, completion. */
class ManualTest {

  private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");
  private static final Pattern REQUEST = Pattern.compile("(?m)^\\.\\w+");

  private static List<String> commands() {
    return run("help")
        .out()
        .lines()
        .dropWhile(line -> !line.equals("Commands:"))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .filter(line -> line.startsWith("  ") && line.charAt(2) != ' ')
        .map(line -> line.strip().split(" ")[0])
        .toList();
  }

  @Test
  void helpIsTheSameHoweverItIsAskedFor() {
    assertThat(run("help").out()).isEqualTo(run("--help").out());
    assertThat(run("help", "diagnose").out()).isEqualTo(run("diagnose", "--help").out());
    assertThat(run("help", "rules", "lint").out()).isEqualTo(run("rules", "lint", "--help").out());
    assertThat(run("help").code()).isZero();
  }

  @Test
  void theManualTellsOfEveryCommandAndOption() {
    String manual = run("manual").out();
    assertThat(REQUEST.matcher(manual).results().map(MatchResult::group).distinct())
        .containsExactlyInAnyOrder(".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi");
    assertThat(commands()).contains("diagnose", "compare", "redact", "manual");
    for (String command : commands()) {
      assertThat(manual)
          .contains(".SH ORSAK " + command.toUpperCase(Locale.ROOT).replace("-", "\\-"));
      OPTION
          .matcher(run("help", command).out())
          .results()
          .forEach(option -> assertThat(manual).contains(option.group(1).replace("-", "\\-")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "powershell"})
  void everyShellCompletesEveryCommandAndOption(String shell) {
    String script = run("completion", shell).out();
    for (String command : commands()) {
      assertThat(script).contains(command);
      OPTION
          .matcher(run("help", command).out())
          .results()
          .forEach(option -> assertThat(script).contains(option.group(1)));
    }
  }

  @Test
  void theListOfCausesFitsATerminal() {
    assertThat(run("rules", "list").out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("rules", "list", "--width", "120").out())
        .contains("built-in  ")
        .contains("fired  title");
  }
}
