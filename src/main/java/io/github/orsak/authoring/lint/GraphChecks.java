package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.CAUSES_NAMED;
import static io.github.orsak.authoring.lint.Convention.EDGES_NAMED;
import static io.github.orsak.authoring.lint.Convention.NO_CIRCLE;
import static io.github.orsak.authoring.lint.Convention.REACHABLE;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Outline;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.catalog.Operation;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.source.batch.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How causes are tied to each other and to rules. */
final class GraphChecks implements Lint.Check {

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, Set<String>> routes = routes(bench);
    Set<String> known = bench.knownCauses();
    for (CauseSheet cause : bench.causes().values()) {
      if (!routes.containsKey(cause.id()) && !bench.rulesUnread(cause)) {
        findings.add(new Finding(REACHABLE, cause.place(), 0, "no rule concludes " + cause.id()));
      }
      for (YamlNode rival : cause.list("rivals")) {
        named(CAUSES_NAMED, cause, rival, "cause", known, findings);
      }
      for (YamlNode edge : cause.list("explains")) {
        edge(bench, cause, edge, known, routes, findings);
      }
    }
    for (List<String> circle : CausalGraph.of(bench).circles()) {
      CauseSheet begin = bench.causes().get(circle.get(0));
      int line = begin.part("explains").map(YamlNode::line).orElse(0);
      findings.add(
          new Finding(
              NO_CIRCLE,
              begin.place(),
              line,
              String.join(" explains ", circle) + " explains " + circle.get(0)));
    }
  }

  /** The routes by which rules of the folder conclude each cause. */
  static Map<String, Set<String>> routes(Workbench bench) {
    Map<String, Set<String>> routes = new HashMap<>();
    for (RuleSheet sheet : bench.rules()) {
      for (Outline.Rule rule : sheet.rules()) {
        Conclusion.of(rule).stream()
            .filter(Conclusion::hypothesis)
            .forEach(
                conclusion ->
                    routes
                        .computeIfAbsent(conclusion.cause(), id -> new TreeSet<>())
                        .add(conclusion.route()));
      }
    }
    return routes;
  }

  private static void edge(
      Workbench bench,
      CauseSheet cause,
      YamlNode edge,
      Set<String> known,
      Map<String, Set<String>> routes,
      List<Finding> findings) {
    named(CAUSES_NAMED, cause, edge, "cause", known, findings);
    Set<String> operations =
        bench.catalog().operations().stream()
            .map(Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));
    named(EDGES_NAMED, cause, edge, "operation", operations, findings);
    String explained = CauseSheet.text(edge, "cause");
    if (routes.containsKey(explained)) {
      named(EDGES_NAMED, cause, edge, "route", routes.get(explained), findings);
    }
    YamlNode faults = edge.entries().get("faults");
    if (faults != null) {
      Set<String> names =
          bench.catalog().faults().all().stream()
              .map(Fault::canonicalName)
              .collect(Collectors.toCollection(TreeSet::new));
      names.addAll(List.of(Fault.NONE, Fault.VAGUE));
      faults.items().stream()
          .filter(fault -> !fault.text().startsWith("0x"))
          .forEach(
              fault ->
                  named(EDGES_NAMED, cause, fault.line(), "fault", fault.text(), names, findings));
    }
  }

  private static void named(
      Convention convention,
      CauseSheet cause,
      YamlNode mapping,
      String key,
      Set<String> known,
      List<Finding> findings) {
    named(convention, cause, mapping.line(), key, CauseSheet.text(mapping, key), known, findings);
  }

  /** Notes a name that is not among those known. */
  static void named(
      Convention convention,
      CauseSheet cause,
      int line,
      String noun,
      String name,
      Set<String> known,
      List<Finding> findings) {
    if (!name.isEmpty() && !known.contains(name)) {
      findings.add(
          new Finding(
              convention,
              cause.place(),
              line,
              "there is no " + noun + " \"" + name + "\"" + Nearest.guess(name, known, "")));
    }
  }
}
