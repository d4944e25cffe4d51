package io.github.orsak.drl;

import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.OwnRules;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out which built-in rules give way to a user's own. */
public final class Overrides {

  private static final String ENDING = ".drl";

  private final RuleIndex index;

  public Overrides(RuleIndex index) {
    this.index = index;
  }

  /**
   * The packages and names of the built-in rules that are replaced: those of every cause that may
   * be overridden and of which a folder has a rule file. A folder may also replace the words alone.
   *
   * @throws RuleException if there is no such built-in cause, or no folder has a file for it
   */
  public Set<String> replacedBy(List<RuleFile> files, OwnRules own) {
    Map<String, String> stems = stems();
    Set<String> replaced = new HashSet<>();
    List<RuleProblem> problems = new ArrayList<>();
    for (String cause : own.overrides().stream().sorted().toList()) {
      Optional<String> stem = Optional.ofNullable(stems.get(cause));
      if (stem.isEmpty()) {
        problems.add(
            problem(
                cause,
                "no built-in cause is called so" + Nearest.guess(cause, stems.keySet(), "")));
      } else if (files.stream().anyMatch(file -> file.path().equals(stem.get() + ENDING))) {
        replaced.addAll(rulesOf(stem.get()));
      } else if (!hasWords(own, stem.get())) {
        problems.add(
            problem(
                cause,
                "no folder of rules has %s.drl or %s.yaml; name the folder with --rules"
                    .formatted(stem.get(), stem.get())));
      }
    }
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return replaced;
  }

  private static RuleProblem problem(String cause, String text) {
    return new RuleProblem("--override " + cause, 0, RuleProblem.Kind.NAME, text);
  }

  private static boolean hasWords(OwnRules own, String stem) {
    return own.folders().stream()
        .anyMatch(folder -> Files.isRegularFile(folder.resolve(stem + ".yaml")));
  }

  /** Cause ids to paths without their ending, such as {@code pkcs/ca-outage}. */
  private Map<String, String> stems() {
    Map<String, String> stems = new TreeMap<>();
    for (String file : index.rules().values()) {
      String stem = stem(file);
      if (stem.contains("/")) {
        stems.put(stem.replace('/', '-'), stem);
      }
    }
    return stems;
  }

  private List<String> rulesOf(String stem) {
    return index.rules().entrySet().stream()
        .filter(rule -> stem(rule.getValue()).equals(stem))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String stem(String file) {
    return file.substring(file.indexOf('/') + 1, file.length() - ENDING.length());
  }
}
