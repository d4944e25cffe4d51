package io.github.orsak.authoring.lint;

import io.github.orsak.authoring.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists every convention that is broken in a folder of rules.
 *
 * <p>A finding in a rule file is waived by a comment in its line or the line above that names the
 * convention and gives a reason: {@code // ORS010: the fleet has no host}.
 */
public final class Lint {

  private static final List<Check> CHECKS =
      List.of(
          new CompileChecks(),
          new HeaderChecks(),
          new ImportChecks(),
          new ConditionChecks(),
          new ConclusionChecks(),
          new EndChecks(),
          new WordChecks(),
          new OutcomeChecks(),
          new GraphChecks(),
          new YieldChecks(),
          new CatalogTranslations(),
          new ScenarioChecks());

  private Lint() {}

  /** Some conventions of one kind. */
  interface Check {
    void check(Workbench bench, List<Finding> findings);
  }

  /** What is broken, by file and line; empty if nothing is. */
  public static List<Finding> check(Workbench bench) {
    List<Finding> findings = new ArrayList<>();
    CHECKS.forEach(check -> check.check(bench, findings));
    Map<String, List<String>> lines =
        bench.rules().stream()
            .collect(
                Collectors.toMap(
                    sheet -> sheet.file().name(), sheet -> sheet.file().text().lines().toList()));
    Set<Finding> open = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> !waived(finding, lines.getOrDefault(finding.file(), List.of())))
        .sorted(Finding.ORDER)
        .forEach(open::add);
    return withoutEchoes(List.copyOf(open));
  }

  private static boolean waived(Finding finding, List<String> lines) {
    String waiver = "// " + finding.convention().number() + ": ";
    for (int line = finding.line() - 1; line <= finding.line(); line++) {
      if (line >= 1 && line <= lines.size() && lines.get(line - 1).contains(waiver)) {
        return true;
      }
    }
    return false;
  }

  // What the loader, or a check of less, says of a line is left away where a check says it exactly.
  private static List<Finding> withoutEchoes(List<Finding> findings) {
    return findings.stream().filter(finding -> !echo(finding, findings)).toList();
  }

  private static boolean echo(Finding finding, List<Finding> findings) {
    return finding.convention() == Convention.NAMES_EXIST
        ? findings.stream()
            .filter(other -> other.convention() == Convention.IMPORTED_HERE)
            .filter(o -> o.file().equals(finding.file()) && o.line() == finding.line())
            .anyMatch(other -> first(other).equals(first(finding)))
        : loaded(finding, findings);
  }

  // A file that does not compile is asked for its imports twice.
  private static String first(Finding finding) {
    return finding.what().split(" ", 2)[0];
  }

  private static boolean loaded(Finding finding, List<Finding> findings) {
    return finding.convention() == Convention.KNOWLEDGE_LOADS
        && findings.stream()
            .filter(other -> other.convention() != Convention.KNOWLEDGE_LOADS)
            .filter(other -> other.file().equals(finding.file()))
            .anyMatch(other -> finding.line() == 0 || finding.line() == other.line());
  }

  /** How many findings there are of each severity. */
  public static Map<Severity, Long> count(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.convention().severity())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
