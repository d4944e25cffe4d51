package io.github.orsak.authoring.lint;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.source.batch.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cause explains which, whatever the route to the explained one.
 *
 * <p>Left out are the edges that hold for one route alone. They may close a circle on paper: the
 * rule of the route then excludes what the other steps need.
 *
 * @param edges the explained causes of each cause that explains one
 */
record CausalGraph(Map<String, Set<String>> edges) {

  static CausalGraph of(Workbench bench) {
    Map<String, Set<String>> edges = new TreeMap<>();
    for (CauseSheet cause : bench.causes().values()) {
      for (YamlNode edge : cause.list("explains")) {
        String to = CauseSheet.text(edge, "cause");
        if (!to.isEmpty() && !edge.entries().containsKey("route")) {
          edges.computeIfAbsent(cause.id(), id -> new TreeSet<>()).add(to);
        }
      }
    }
    return new CausalGraph(edges);
  }

  /**
   * Every circle, each from its first cause by name. That each step leads to what begins later
   * breaks none: two findings can begin with the same event.
   */
  List<List<String>> circles() {
    List<List<String>> circles = new ArrayList<>();
    edges.keySet().forEach(start -> walk(start, new ArrayDeque<>(List.of(start)), circles));
    return circles;
  }

  private void walk(String start, Deque<String> path, List<List<String>> circles) {
    for (String to : edges.getOrDefault(path.getLast(), Set.of())) {
      if (to.equals(start)) {
        circles.add(List.copyOf(path));
      } else if (to.compareTo(start) > 0 && !path.contains(to)) {
        path.addLast(to);
        walk(start, path, circles);
        path.removeLast();
      }
    }
  }
}
