package io.github.orsak.engine.exclusion;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Refutation.Yield;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Exclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Refutes what yields to something else that holds.
 *
 * <p>A route of a cause is looked at when all that it may yield to has been: what is ruled out
 * itself rules nothing out. Where causes yield to each other in a circle, which lint reports, the
 * one that was asked for first is the weakest.
 */
public final class Exclusions {

  private final Causes causes;
  private final Map<Route, Rank> ranks = new TreeMap<>();
  private final Set<Route> begun = new HashSet<>();
  private final List<Refutation> refutations = new ArrayList<>();

  /** A way to conclude a cause. */
  private record Route(String cause, String name) implements Comparable<Route> {

    private static final Comparator<Route> ORDER =
        Comparator.comparing(Route::cause).thenComparing(Route::name);

    @Override
    public int compareTo(Route other) {
      return ORDER.compare(this, other);
    }
  }

  private Exclusions(
      Causes causes, Collection<Hypothesis> standing, UnaryOperator<Hypothesis> ended) {
    this.causes = causes;
    for (Hypothesis one : standing) {
      ranks
          .computeIfAbsent(new Route(one.cause(), one.route()), any -> new Rank(ended))
          .standing()
          .add(one);
    }
  }

  /**
   * What is refuted because a better explanation holds.
   *
   * @param causes what says which cause yields to which
   * @param hypotheses all that was concluded
   * @param observed what observations rule out
   * @param ended gives a hypothesis its end, where it follows from single events
   */
  public static List<Refutation> of(
      Causes causes,
      Collection<Hypothesis> hypotheses,
      Collection<Refutation> observed,
      UnaryOperator<Hypothesis> ended) {
    Refuted refuted = new Refuted(observed);
    Exclusions exclusions =
        new Exclusions(
            causes,
            hypotheses.stream().filter(one -> refuted.objections(one).findAny().isEmpty()).toList(),
            ended);
    exclusions.ranks.keySet().forEach(exclusions::settle);
    return exclusions.refutations;
  }

  private void settle(Route route) {
    if (!begun.add(route)) {
      return;
    }
    List<Exclusion> own =
        causes.cause(route.cause()).map(Cause::exclusions).orElse(List.of()).stream()
            .filter(exclusion -> exclusion.concerns(route.name()))
            .toList();
    own.forEach(exclusion -> stronger(exclusion, route).forEach(this::settle));
    Rank rank = ranks.get(route);
    for (Exclusion exclusion : own) {
      List<Rank> above = stronger(exclusion, route).map(ranks::get).toList();
      rank.standing().removeIf(weaker -> yields(weaker, exclusion, above));
    }
  }

  private Stream<Route> stronger(Exclusion exclusion, Route route) {
    return ranks.keySet().stream()
        .filter(other -> !other.equals(route) && exclusion.names(other.cause(), other.name()));
  }

  private boolean yields(Hypothesis weaker, Exclusion exclusion, List<Rank> above) {
    Optional<Hypothesis> better =
        above.stream().flatMap(rank -> rank.ruling(weaker, exclusion)).findFirst();
    better.ifPresent(
        stronger -> refutations.add(Refutation.of(new Yield(weaker, stronger, exclusion))));
    return better.isPresent();
  }
}
