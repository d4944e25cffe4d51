package io.github.orsak.cli.test;

import io.github.orsak.proving.Change;
import io.github.orsak.proving.Proof;
import io.github.orsak.report.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells a program what came of scenarios and how far they prove the rules. */
public final class TestJson {

  /** Names the shape and its version. */
  public static final String FORMAT = "orsak-test/1";

  private TestJson() {}

  static String of(
      List<ScenarioResult> outcomes, Optional<Proof> coverage, Optional<Proof> mutation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("passed", outcomes.stream().filter(ScenarioResult::passed).count());
    tree.put("failed", outcomes.stream().filter(outcome -> !outcome.passed()).count());
    tree.put("scenarios", outcomes.stream().map(TestJson::outcome).toList());
    coverage.ifPresent(proof -> tree.put("coverage", proof(proof)));
    mutation.ifPresent(proof -> tree.put("mutation", proof(proof)));
    return Json.of(tree);
  }

  private static Map<String, Object> outcome(ScenarioResult outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", outcome.file());
    tree.put("scenario", outcome.title().strip());
    tree.put("passed", outcome.passed());
    tree.put("differences", outcome.differences());
    return tree;
  }

  private static Map<String, Object> proof(Proof proof) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("percent", proof.percent());
    tree.put("rules", proof.rules());
    tree.put("tried", proof.tried().size());
    tree.put("noticed", proof.noticed());
    tree.put("unnoticed", proof.unnoticed().stream().map(TestJson::change).toList());
    return tree;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", change.file());
    tree.put("line", change.line());
    tree.put("rule", change.rule());
    tree.put("change", change.kind().name().toLowerCase(Locale.ROOT));
    tree.put("condition", change.condition());
    tree.put("now", change.now());
    tree.put("need", change.need());
    return tree;
  }
}
