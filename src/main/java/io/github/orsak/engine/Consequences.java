package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.knowledge.Causes;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each hypothesis explains, over however many steps.
 *
 * <p>Hypotheses are numbered in their order, because a case with thousands of hosts asks for them
 * millions of times, and told apart by identity, because to compare what they rest on takes long.
 */
final class Consequences {

  private static final int[] NOTHING = {};

  private final List<Hypothesis> ordered;
  private final Map<Hypothesis, Integer> numbers;
  private final int[][] next;
  private final BitSet explained = new BitSet();

  /**
   * Finds out which of them explain which.
   *
   * @param standing each of them once
   * @param causes the causal graph, and which conclusions only inform
   * @param order the order in which consequences are told
   */
  Consequences(Collection<Hypothesis> standing, Causes causes, Comparator<Hypothesis> order) {
    ordered = standing.stream().sorted(order).toList();
    numbers = new IdentityHashMap<>(ordered.size());
    ordered.forEach(hypothesis -> numbers.put(hypothesis, numbers.size()));
    next = new int[ordered.size()][];
    Explanations explanations = new Explanations(ordered, causes);
    for (int number = 0; number < next.length; number++) {
      Hypothesis root = ordered.get(number);
      int[] found =
          Stream.concat(
                  explanations.from(root.cause()).stream()
                      .flatMap(edge -> explanations.along(edge, root).stream()),
                  explanations.ofSameCa(root).stream())
              .mapToInt(this::number)
              .toArray();
      next[number] = found.length == 0 ? NOTHING : found;
      IntStream.of(found).forEach(explained::set);
    }
  }

  private int number(Hypothesis hypothesis) {
    return numbers.getOrDefault(hypothesis, -1);
  }

  /** Whether another one explains it. */
  boolean explained(Hypothesis hypothesis) {
    return explained.get(number(hypothesis));
  }

  /** All that it explains, in order. */
  List<Hypothesis> of(Hypothesis root) {
    if (next[number(root)].length == 0) {
      return List.of();
    }
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(number(root)));
    while (!open.isEmpty()) {
      for (int farther : next[open.pop()]) {
        if (!reached.get(farther)) {
          reached.set(farther);
          open.push(farther);
        }
      }
    }
    return reached.stream().mapToObj(ordered::get).toList();
  }
}
