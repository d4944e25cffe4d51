package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.files.UserCache;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that choose the rules. */
public final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "Also use the rules of this folder, laid out like rules/. Repeatable; more folders may"
              + " stand in ORSAK_RULES.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Stop if a rule file is broken instead of leaving it out.")
  private boolean strict;

  @Option(
      names = "--override",
      paramLabel = "CAUSE",
      description =
          "Let the folders replace this built-in cause: its rules, its words or both. Repeatable.")
  private Set<String> overrides = new LinkedHashSet<>();

  @Option(
      names = "--rules-timeout",
      paramLabel = "SPAN",
      defaultValue = "1m",
      description =
          "Leave a rule of these folders out when it has not come to an end after so long."
              + " Default: ${DEFAULT-VALUE}.")
  private String timeout = "1m";

  /**
   * Loads the built-in rules, those of the folders that ORSAK_RULES lists, and those of the folders
   * named here.
   */
  public Orsak load(Console console) {
    if (!folders(console).isEmpty()) {
      UserCache.ofUser(System.getenv())
          .refusal()
          .ifPresent(why -> console.say("orsak: " + why + "."));
    }
    return Orsak.load(
        new OwnRules(
            folders(console),
            overrides,
            strict,
            InputOptions.span("--rules-timeout", timeout, "30s or 5m")));
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new Refusal("ORSAK_RULES names \"" + folder + "\", which is no path; correct it");
    }
  }

  /** The folders beside the built-in rules. */
  public List<Path> folders(Console console) {
    List<Path> all = listed(console);
    all.addAll(folders);
    return all;
  }

  /** The folders that ORSAK_RULES lists. */
  public static List<Path> listed(Console console) {
    List<Path> all = new ArrayList<>();
    String listed = console.environment().getOrDefault("ORSAK_RULES", "");
    for (String folder : listed.split(Pattern.quote(File.pathSeparator))) {
      if (!folder.isBlank()) {
        all.add(path(folder));
      }
    }
    return all;
  }
}
