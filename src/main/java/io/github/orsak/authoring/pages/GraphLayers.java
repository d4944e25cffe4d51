package io.github.orsak.authoring.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the nodes of a graph into columns: each to the right of everything that leads to it, as far
 * as circles allow, and near those it is tied to.
 */
final class GraphLayers {

  private static final int SWEEPS = 8;

  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Map<String, Set<String>> previous = new TreeMap<>();
  private final Map<String, Integer> depth = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private GraphLayers(Map<String, Set<String>> edges) {
    edges.forEach((from, all) -> all.forEach(to -> tie(from, to)));
  }

  private void tie(String from, String to) {
    next.computeIfAbsent(from, node -> new TreeSet<>()).add(to);
    next.computeIfAbsent(to, node -> new TreeSet<>());
    previous.computeIfAbsent(to, node -> new TreeSet<>()).add(from);
    previous.computeIfAbsent(from, node -> new TreeSet<>());
  }

  /** The columns from left to right, each from top to bottom. */
  static List<List<String>> of(Map<String, Set<String>> edges) {
    GraphLayers graph = new GraphLayers(edges);
    List<List<String>> layers = new ArrayList<>();
    for (String node : graph.next.keySet()) {
      int layer = graph.depth(node);
      while (layers.size() <= layer) {
        layers.add(new ArrayList<>());
      }
      layers.get(layer).add(node);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      graph.order(layers, sweep % 2 == 0);
    }
    return layers;
  }

  // The longest way from a node without predecessors; a step that closes a circle is passed over.
  private int depth(String node) {
    Integer known = depth.get(node);
    if (known != null) {
      return known;
    }
    open.add(node);
    int deepest = 0;
    for (String before : previous.get(node)) {
      if (!open.contains(before)) {
        deepest = Math.max(deepest, depth(before) + 1);
      }
    }
    open.remove(node);
    depth.put(node, deepest);
    return deepest;
  }

  private void order(List<List<String>> layers, boolean rightwards) {
    Map<String, Double> place = new HashMap<>();
    for (List<String> layer : layers) {
      for (int i = 0; i < layer.size(); i++) {
        place.put(layer.get(i), (i + 0.5) / layer.size());
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      List<String> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
      Map<String, Set<String>> neighbours = rightwards ? previous : next;
      Map<String, Double> wanted = new HashMap<>();
      for (String node : layer) {
        wanted.put(
            node,
            neighbours.get(node).stream()
                .mapToDouble(place::get)
                .average()
                .orElse(place.get(node)));
      }
      layer.sort(Comparator.<String, Double>comparing(wanted::get).thenComparing(node -> node));
      for (int row = 0; row < layer.size(); row++) {
        place.put(layer.get(row), (row + 0.5) / layer.size());
      }
    }
  }
}
