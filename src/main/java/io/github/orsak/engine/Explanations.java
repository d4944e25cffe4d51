package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which hypotheses explain which others in one step.
 *
 * <p>They are looked up by what an edge of the causal graph asks for: a rule that joined them would
 * try every pair of a case, and remember each.
 */
final class Explanations {

  private final Causes causes;
  private final Map<String, List<Consequence>> edges;
  private final Places<Hypothesis> places;
  private final Map<Hypothesis, List<Hypothesis>> ofSameCa = new IdentityHashMap<>();

  /**
   * Takes a case in.
   *
   * @param standing every hypothesis that nothing refutes, in the order of time
   * @param causes the causal graph, and which conclusions only inform
   */
  Explanations(List<Hypothesis> standing, Causes causes) {
    this.causes = causes;
    this.edges = causes.consequences().stream().collect(Collectors.groupingBy(Consequence::root));
    Map<Hypothesis, Integer> ranks = new IdentityHashMap<>();
    standing.forEach(one -> ranks.put(one, ranks.size()));
    this.places =
        new Places<>(
            standing,
            Hypothesis::cause,
            Hypothesis::scope,
            Comparator.comparing(one -> ranks.getOrDefault(one, 0)));
    findSameCa(standing);
  }

  /** The edges that begin at a cause. */
  List<Consequence> from(String cause) {
    return edges.getOrDefault(cause, List.of());
  }

  /** What a root explains along this edge. */
  List<Hypothesis> along(Consequence edge, Hypothesis root) {
    return places.agreeing(edge.cause(), root.scope(), edge.same()).stream()
        .filter(other -> other != root && !hushed(root, other))
        .filter(other -> Causality.holds(edge, root, other))
        .toList();
  }

  // Of a cause that can raise an alarm, what only informs takes none away.
  private boolean hushed(Hypothesis root, Hypothesis other) {
    return causes.cause(root.cause()).filter(cause -> cause.hints(root.route())).isPresent()
        && causes.cause(other.cause()).filter(cause -> cause.notes(other.route())).isEmpty();
  }

  /** What names no CA and can only be about the one that this hypothesis names. */
  List<Hypothesis> ofSameCa(Hypothesis named) {
    return ofSameCa.getOrDefault(named, List.of());
  }

  private void findSameCa(List<Hypothesis> standing) {
    Map<String, List<Hypothesis>> namedOn = new HashMap<>();
    for (Hypothesis one : standing) {
      if (!one.scope().ca().isEmpty()) {
        one.claims().stream()
            .flatMap(claim -> claim.hosts().stream())
            .distinct()
            .forEach(host -> namedOn.computeIfAbsent(host, any -> new ArrayList<>()).add(one));
      }
    }
    for (Hypothesis nameless : standing) {
      List<Hypothesis> named = namedFor(nameless, namedOn);
      // Two CAs that fail alike leave open which of them is meant.
      if (named.stream().map(one -> one.scope().ca()).distinct().count() == 1) {
        named.forEach(one -> ofSameCa.computeIfAbsent(one, any -> new ArrayList<>()).add(nameless));
      }
    }
  }

  private static List<Hypothesis> namedFor(
      Hypothesis nameless, Map<String, List<Hypothesis>> namedOn) {
    return Causality.leavesOutCa(nameless)
        ? nameless.claims().get(0).hosts().stream()
            .limit(1)
            .flatMap(host -> namedOn.getOrDefault(host, List.of()).stream())
            .filter(named -> Causality.completes(named, nameless))
            .toList()
        : List.of();
  }
}
