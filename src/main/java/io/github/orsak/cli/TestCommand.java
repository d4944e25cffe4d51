package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.cli.Main.Console;
import io.github.orsak.cli.OrsakCommand.Refusal;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioException;
import io.github.orsak.scenario.ScenarioRunner;
import io.github.orsak.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak test}: scenarios in, passed or what differs out. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs scenarios: logs with a known answer.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak test test-scenarios",
      "  orsak test test-scenarios --run signing-certificate",
      "  orsak test my-scenarios --rules my-rules --junit result.xml",
    })
final class TestCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..*",
      description = "Scenario files or folders. Default: test-scenarios.")
  private List<Path> places = new ArrayList<>();

  @Option(names = "--run", paramLabel = "REGEX", description = "Only files whose path matches.")
  private String run = "";

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Also write the result as JUnit XML.")
  private @Nullable Path junit;

  @Mixin private RuleOptions rules = new RuleOptions();

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw new Refusal("no scenario found; name files ending in .yaml or folders that hold them");
    }
    Orsak orsak = rules.load(console);
    ScenarioRunner runner = new ScenarioRunner(orsak);
    List<Outcome> outcomes = files.stream().map(file -> outcome(runner, file)).toList();
    outcomes.forEach(this::tell);
    if (junit != null) {
      write(junit, JUnitXml.of(outcomes));
    }
    long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
    console.out().println(outcomes.size() - failed + " passed, " + failed + " failed");
    if (outcomes.stream().anyMatch(Outcome::invalid)) {
      return ExitCode.INVALID_RULES;
    }
    return failed == 0 ? ExitCode.QUIET : ExitCode.ACTIVE;
  }

  private List<Path> files() {
    Pattern pattern;
    try {
      pattern = Pattern.compile(run);
    } catch (PatternSyntaxException e) {
      throw new Refusal("--run \"" + run + "\" is no regular expression: " + e.getDescription());
    }
    List<Path> from = places.isEmpty() ? List.of(Path.of("test-scenarios")) : places;
    return from.stream()
        .flatMap(place -> Scenarios.find(place).stream())
        .filter(file -> pattern.matcher(file.toString().replace('\\', '/')).find())
        .toList();
  }

  private static Outcome outcome(ScenarioRunner runner, Path file) {
    try {
      Scenario scenario = Scenario.load(file);
      ScenarioRunner.Result result = runner.run(scenario);
      return new Outcome(file.toString(), scenario.title(), result.differences(), false);
    } catch (ScenarioException e) {
      return new Outcome(file.toString(), "", e.getMessage().lines().toList(), true);
    }
  }

  private void tell(Outcome outcome) {
    if (outcome.passed()) {
      return;
    }
    console.out().println("FAILED " + outcome.file());
    if (!outcome.title().isEmpty()) {
      console.out().println("  " + outcome.title().strip());
    }
    outcome.differences().forEach(line -> console.out().println("    " + line));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(
          "--junit " + file + " cannot be written; check the folder and its permissions");
    }
  }

  /**
   * What came of one file.
   *
   * @param file the scenario file
   * @param title its sentence, or empty if it could not be read
   * @param differences what is wrong; empty: it passed
   * @param invalid whether the file itself is wrong
   */
  record Outcome(String file, String title, List<String> differences, boolean invalid) {

    Outcome {
      differences = List.copyOf(differences);
    }

    boolean passed() {
      return differences.isEmpty();
    }
  }
}
