package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.CAUSES_NAMED;
import static io.github.orsak.authoring.lint.Convention.EDGES_NAMED;
import static io.github.orsak.authoring.lint.Convention.NO_YIELD_CIRCLE;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.knowledge.Exclusion;
import io.github.orsak.source.batch.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which cause yields to which. */
final class YieldChecks implements Lint.Check {

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, Set<String>> routes = GraphChecks.routes(bench);
    for (CauseSheet cause : bench.causes().values()) {
      for (YamlNode item : cause.list("yields-to")) {
        names(bench, cause, item, routes, findings);
      }
    }
    circles(bench, findings);
  }

  private static void names(
      Workbench bench,
      CauseSheet cause,
      YamlNode item,
      Map<String, Set<String>> routes,
      List<Finding> findings) {
    Set<String> known = bench.knownCauses();
    for (String key : List.of("causes", "but")) {
      for (YamlNode named : items(item, key)) {
        String name = named.text();
        boolean any = name.endsWith(Exclusion.ANY);
        String stem = any ? Exclusion.stem(name) : name;
        if (!any || known.stream().noneMatch(id -> id.startsWith(stem))) {
          GraphChecks.named(CAUSES_NAMED, cause, named.line(), "cause", name, known, findings);
        }
      }
    }
    for (YamlNode own : items(item, "only")) {
      route(cause, own, routes.getOrDefault(cause.id(), Set.of()), findings);
    }
    YamlNode route = item.entries().get("route");
    Set<String> theirs = new TreeSet<>();
    items(item, "causes").forEach(o -> theirs.addAll(routes.getOrDefault(o.text(), Set.of())));
    if (route != null) {
      route(cause, route, theirs, findings);
    }
  }

  // Of a cause without rules in the folder the routes are not known.
  private static void route(
      CauseSheet cause, YamlNode named, Set<String> routes, List<Finding> findings) {
    if (!routes.isEmpty()) {
      GraphChecks.named(EDGES_NAMED, cause, named.line(), "route", named.text(), routes, findings);
    }
  }

  private static List<YamlNode> items(YamlNode item, String key) {
    YamlNode list = item.entries().get(key);
    return list == null ? List.of() : list.items();
  }

  private static void circles(Workbench bench, List<Finding> findings) {
    List<Exclusion> all = new ArrayList<>();
    bench.causesAround().forEach(cause -> all.addAll(cause.exclusions()));
    for (CauseSheet cause : bench.causes().values()) {
      cause.list("yields-to").forEach(item -> all.add(exclusion(cause, item)));
    }
    Set<Set<String>> told = new HashSet<>();
    for (Exclusion begin : all) {
      CauseSheet sheet = bench.causes().get(begin.cause());
      List<String> circle = new ArrayList<>();
      if (sheet != null
          && returns(begin, begin, all, new HashSet<>(), circle)
          && told.add(Set.copyOf(circle))) {
        findings.add(
            new Finding(
                NO_YIELD_CIRCLE,
                sheet.place(),
                sheet.part("yields-to").map(YamlNode::line).orElse(0),
                String.join(" yields to ", circle) + " yields to " + begin.cause()));
      }
    }
  }

  private static Exclusion exclusion(CauseSheet cause, YamlNode item) {
    return new Exclusion(
        cause.id(),
        texts(item, "only"),
        texts(item, "causes"),
        texts(item, "but"),
        CauseSheet.text(item, "route"),
        Set.of(),
        Exclusion.When.ALWAYS,
        Duration.ZERO);
  }

  private static List<String> texts(YamlNode item, String key) {
    return items(item, key).stream().map(YamlNode::text).toList();
  }

  /** Whether a way leads back to the beginning; if so, the causes on it are added in order. */
  private static boolean returns(
      Exclusion begin, Exclusion at, List<Exclusion> all, Set<Exclusion> seen, List<String> way) {
    way.add(at.cause());
    if (leads(at, begin)) {
      return true;
    }
    for (Exclusion next : all) {
      if (leads(at, next) && seen.add(next) && returns(begin, next, all, seen, way)) {
        return true;
      }
    }
    way.remove(way.size() - 1);
    return false;
  }

  /** Whether what the first one gives way to may itself give way by the second. */
  private static boolean leads(Exclusion first, Exclusion second) {
    return first.names(second.cause())
        && (first.route().isEmpty() || second.concerns(first.route()));
  }
}
