package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Library;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.RuleOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose which causes are looked at and what proves them. */
final class LibraryOptions {

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      defaultValue = "test-scenarios",
      description = "Where scenarios are, to say what proves a cause. Default: ${DEFAULT-VALUE}.")
  private Path scenarios = Path.of("test-scenarios");

  @Mixin private RuleOptions rules = new RuleOptions();

  Library open(Console console) {
    return Library.open(rules.load(console), scenarios);
  }
}
