package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Workbench;
import io.github.orsak.authoring.lint.Finding;
import io.github.orsak.authoring.lint.Lint;
import io.github.orsak.authoring.lint.LintReport;
import io.github.orsak.authoring.lint.Sarif;
import io.github.orsak.authoring.lint.Severity;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.Refusal;
import io.github.orsak.cli.RuleOptions;
import io.github.orsak.cli.Terminal;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.report.text.TextStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak rules lint}: a folder of rules in, broken conventions out. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Lists every convention that a folder of rules breaks.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors", "2:wrong usage", "3:an error was found"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak rules lint                     the folder rules, as in a checkout",
      "  orsak rules lint my-rules --scenarios my-scenarios",
      "  orsak rules lint my-rules --format sarif > lint.sarif",
    })
final class LintCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders laid out like rules/. Default: those of --rules, or else rules.")
  private List<Path> named = new ArrayList<>();

  @Option(names = "--rules", paramLabel = "DIR", description = "The same as DIR. Repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Where its scenarios are. Default: test-scenarios beside the folder.")
  private @Nullable Path scenarios;

  @Option(
      names = "--override",
      paramLabel = "CAUSE",
      description = "The folders replace this built-in cause. Repeatable.")
  private Set<String> overrides = new LinkedHashSet<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  LintCommand(Console console) {
    this.console = console;
  }

  /** How to print findings. */
  enum Format {
    text,
    json,
    sarif
  }

  @Override
  public Integer call() {
    List<Path> all = new ArrayList<>(named);
    all.addAll(folders);
    if (all.isEmpty()) {
      all.add(Path.of("rules"));
    }
    List<Path> checked = new OwnRules(all, overrides, false).folders();
    List<Workbench> benches = checked.stream().map(one -> open(one, checked)).toList();
    List<Finding> findings =
        benches.stream().flatMap(bench -> Lint.check(bench).stream()).distinct().toList();
    TextStyle style = new TextStyle(Terminal.width(console.environment()), false, true);
    console
        .out()
        .print(
            switch (format) {
              case text -> LintReport.text(findings, benches, style);
              case json -> LintReport.json(findings);
              case sarif -> Sarif.of(findings);
            });
    boolean broken = Lint.count(findings).containsKey(Severity.ERROR);
    return broken ? ExitCode.INVALID_RULES : ExitCode.QUIET;
  }

  private Workbench open(Path folder, List<Path> checked) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal(folder + " is no folder; name one laid out like rules/");
    }
    List<Path> used = RuleOptions.listed(console);
    used.addAll(checked);
    used.removeIf(Workbench::whole);
    List<Path> together = new OwnRules(used, overrides, false).folders();
    return Workbench.open(
        folder,
        scenarios == null ? Workbench.scenariosBeside(folder) : scenarios,
        overrides,
        together);
  }
}
