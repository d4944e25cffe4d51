package io.github.orsak.engine;

import io.github.orsak.diagnosis.Explains;
import io.github.orsak.diagnosis.Hypothesis;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each hypothesis explains, over however many steps.
 *
 * <p>A rule that joined every two links would fire for each pair of hosts and each step between
 * them. Hypotheses are numbered in their order, because a case with hundreds of hosts asks for them
 * millions of times.
 */
final class Consequences {

  private final List<Hypothesis> ordered;
  private final Map<Hypothesis, Integer> numbers = new HashMap<>();
  private final BitSet[] next;
  private final BitSet explained = new BitSet();

  /**
   * Takes the links in.
   *
   * @param links which of them explain which, step by step
   * @param order the order in which consequences are told
   */
  Consequences(Collection<Explains> links, Comparator<Hypothesis> order) {
    ordered =
        links.stream()
            .flatMap(link -> Stream.of(link.root(), link.consequence()))
            .distinct()
            .sorted(order)
            .toList();
    for (Hypothesis hypothesis : ordered) {
      numbers.put(hypothesis, numbers.size());
    }
    next = ordered.stream().map(any -> new BitSet()).toArray(BitSet[]::new);
    for (Explains link : links) {
      int consequence = numbers.get(link.consequence());
      next[numbers.get(link.root())].set(consequence);
      explained.set(consequence);
    }
  }

  /** Whether another one explains it. */
  boolean explained(Hypothesis hypothesis) {
    Integer number = numbers.get(hypothesis);
    return number != null && explained.get(number);
  }

  /** All that it explains, in order. */
  List<Hypothesis> of(Hypothesis root) {
    Integer number = numbers.get(root);
    if (number == null) {
      return List.of();
    }
    BitSet reached = (BitSet) next[number].clone();
    BitSet open = (BitSet) reached.clone();
    while (!open.isEmpty()) {
      int step = open.nextSetBit(0);
      open.clear(step);
      BitSet farther = (BitSet) next[step].clone();
      farther.andNot(reached);
      reached.or(farther);
      open.or(farther);
    }
    return reached.stream().mapToObj(ordered::get).toList();
  }
}
