package io.github.orsak.engine.exclusion;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.history.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that was refuted in a case, to be found by what it rules out: that each hypothesis meets each
 * refutation is too much for thousands.
 */
public final class Refuted {

  private final Map<Spot, List<Refutation>> observed = new HashMap<>();
  private final Map<Spot, List<Refutation>> all = new HashMap<>();
  private final Map<Hypothesis, List<Refutation>> single = new HashMap<>();

  private record Spot(String cause, String host) {}

  /** Takes in the refutations of a case. */
  public Refuted(Collection<Refutation> refutations) {
    for (Refutation one : refutations) {
      Spot spot = new Spot(one.cause(), one.scope().host());
      add(all, spot, one);
      Hypothesis weaker = one.weaker();
      if (weaker == null) {
        add(observed, spot, one);
      } else {
        add(single, weaker, one);
      }
    }
  }

  private static <K> void add(Map<K, List<Refutation>> map, K key, Refutation one) {
    map.computeIfAbsent(key, any -> new ArrayList<>(1)).add(one);
  }

  /** What rules a hypothesis out. */
  public Stream<Refutation> objections(Hypothesis hypothesis) {
    return Stream.concat(
        about(observed, hypothesis.cause(), hypothesis.scope())
            .filter(refutation -> refutation.scope().covers(hypothesis.scope())),
        single.getOrDefault(hypothesis, List.of()).stream());
  }

  /**
   * Whether something rules this cause out in a scope, all over or between these times.
   *
   * @param told the cause that was at work then
   */
  public boolean closes(String cause, String told, Scope scope, Instant from, Instant last) {
    return about(all, cause, scope)
        .anyMatch(refutation -> refutation.closes(told, scope, from, last));
  }

  private static Stream<Refutation> about(
      Map<Spot, List<Refutation>> map, String cause, Scope scope) {
    return Stream.of(scope.host(), "")
        .distinct()
        .flatMap(host -> map.getOrDefault(new Spot(cause, host), List.of()).stream());
  }
}
