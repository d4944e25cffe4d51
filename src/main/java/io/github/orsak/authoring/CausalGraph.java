package io.github.orsak.authoring;

import io.github.orsak.source.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which cause explains which.
 *
 * @param edges the explained causes of each cause that explains one
 */
record CausalGraph(Map<String, List<Edge>> edges) {

  /**
   * One step from a cause to what it explains.
   *
   * @param to the explained cause
   * @param onward whether it holds only for what begins later
   * @param routed whether it holds only for one route to the explained cause
   */
  record Edge(String to, boolean onward, boolean routed) {}

  static CausalGraph of(Workbench bench) {
    Map<String, List<Edge>> edges = new TreeMap<>();
    for (CauseSheet cause : bench.causes().values()) {
      for (YamlNode edge : cause.list("explains")) {
        String to = CauseSheet.text(edge, "cause");
        String when = CauseSheet.text(edge, "when");
        if (!to.isEmpty()) {
          boolean onward = when.isEmpty() || when.equals("after");
          boolean routed = edge.entries().containsKey("route");
          edges
              .computeIfAbsent(cause.id(), id -> new ArrayList<>())
              .add(new Edge(to, onward, routed));
        }
      }
    }
    return new CausalGraph(edges);
  }

  /**
   * Circles that no condition breaks, each from its first cause by name.
   *
   * <p>Where every step leads to something that began later, a circle cannot be walked to its end;
   * and where a step asks for a route, the rule of that route has to exclude what the other steps
   * need.
   */
  List<List<String>> circles() {
    List<List<String>> circles = new ArrayList<>();
    edges.keySet().forEach(start -> walk(start, new ArrayDeque<>(List.of(start)), true, circles));
    return circles;
  }

  private void walk(String start, Deque<String> path, boolean onward, List<List<String>> circles) {
    Set<Edge> tried = new HashSet<>();
    for (Edge edge : edges.getOrDefault(path.getLast(), List.of())) {
      if (edge.routed() || !tried.add(edge)) {
        continue;
      }
      boolean allOnward = onward && edge.onward();
      if (edge.to().equals(start)) {
        if (!allOnward && !circles.contains(List.copyOf(path))) {
          circles.add(List.copyOf(path));
        }
      } else if (edge.to().compareTo(start) > 0 && !path.contains(edge.to())) {
        path.addLast(edge.to());
        walk(start, path, allOnward, circles);
        path.removeLast();
      }
    }
  }
}
