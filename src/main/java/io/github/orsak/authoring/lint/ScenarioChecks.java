package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.EXPECTED_EXIST;
import static io.github.orsak.authoring.lint.Convention.FIRES;
import static io.github.orsak.authoring.lint.Convention.HEALTHY_SILENT;
import static io.github.orsak.authoring.lint.Convention.NEAR_MISS_STAYS;
import static io.github.orsak.authoring.lint.Convention.ORIGIN_SAID;
import static io.github.orsak.authoring.lint.Convention.SCENARIO_READS;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The scenarios that prove the causes. */
final class ScenarioChecks implements Lint.Check {

  private static final String HEALTHY = "healthy/";

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    bench
        .unreadScenarios()
        .forEach(text -> findings.add(CompileChecks.finding(SCENARIO_READS, text)));
    Set<String> known = bench.knownCauses();
    bench.scenarios().forEach((path, all) -> scenarios(bench, path, all, known, findings));
    for (CauseSheet cause : bench.causes().values()) {
      proven(bench, cause, findings);
    }
  }

  private static void scenarios(
      Workbench bench,
      String path,
      List<Scenario> scenarios,
      Set<String> known,
      List<Finding> findings) {
    String place = bench.scenarioPlace(path);
    List<String> lines = lines(place);
    List<String> expected =
        scenarios.stream().flatMap(one -> one.expectedCauses().stream()).distinct().toList();
    for (String id : expected) {
      if (!known.contains(id)) {
        findings.add(
            new Finding(
                EXPECTED_EXIST,
                place,
                lineOf(lines, id),
                "there is no cause \"" + id + "\"" + Nearest.guess(id, known, "")));
      }
      if (path.startsWith(HEALTHY) && !bench.note(id)) {
        findings.add(new Finding(HEALTHY_SILENT, place, lineOf(lines, id), "expects " + id));
      }
    }
    String begin = lines.isEmpty() ? "" : lines.get(0);
    if (!begin.matches("\ufeff?# (Synthetic|Redacted)\\b.*")) {
      findings.add(new Finding(ORIGIN_SAID, place, 1, "does not say where it comes from"));
    }
    Placeholders.find(place, lines, findings);
  }

  private static void proven(Workbench bench, CauseSheet cause, List<Finding> findings) {
    boolean fires = false;
    boolean misses = false;
    List<Scenario> own =
        bench.scenarios().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(cause.path() + "/"))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    for (Scenario scenario : own) {
      boolean names = scenario.expectedCauses().contains(cause.id());
      fires |= names && !scenario.nearMiss();
      misses |= !names && scenario.nearMiss();
    }
    String place = bench.scenarioPlace(cause.path());
    if (!fires) {
      findings.add(
          new Finding(
              FIRES, cause.place(), 0, "no scenario in " + place + " expects " + cause.id()));
    }
    if (!misses) {
      findings.add(
          new Finding(
              NEAR_MISS_STAYS,
              cause.place(),
              0,
              "no near miss in " + place + " expects another answer than " + cause.id()));
    }
  }

  private static List<String> lines(String place) {
    try {
      return Files.readAllLines(Path.of(place));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int lineOf(List<String> lines, String word) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(word)) {
        return i + 1;
      }
    }
    return 0;
  }
}
