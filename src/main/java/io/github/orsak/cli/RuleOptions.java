package io.github.orsak.cli;

import io.github.orsak.Orsak;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that choose the rules. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Also use the rules of this folder, laid out like rules/. Repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Stop if a rule file is broken instead of leaving it out.")
  private boolean strict;

  /** Loads the built-in rules and those of the folders. */
  Orsak load() {
    return Orsak.load(folders, strict);
  }
}
