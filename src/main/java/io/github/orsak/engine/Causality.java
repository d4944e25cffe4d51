package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Consequence.When;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether an edge of the causal graph holds between two findings of a case. */
public final class Causality {

  // What a root has broken is given as long to recover as a restart may take:
  // the registry values are rewritten and the queues are worked off.
  private static final Duration AFTERMATH = Duration.ofMinutes(15);

  // A failed attempt can log its cause and its consequence in either order; no source says which.
  private static final Duration ATTEMPT = Duration.ofMinutes(1);

  private static final Set<ScopeKind> OF_A_CA =
      EnumSet.of(ScopeKind.CA, ScopeKind.HOST_CA, ScopeKind.TEMPLATE, ScopeKind.SERIAL);

  private Causality() {}

  /** Whether the root explains the other hypothesis along this edge. */
  public static boolean holds(Consequence edge, Hypothesis root, Hypothesis other) {
    return edge.root().equals(root.cause())
        && edge.cause().equals(other.cause())
        && (edge.route().isEmpty() || edge.route().equals(other.route()))
        && share(edge, root.scope(), other.scope())
        && inTime(edge, root, other.from(), other.last(), other.end())
        && !lastsBeyond(edge, root, other);
  }

  /** Whether the root explains the bare failures of a flow along this edge. */
  public static boolean holds(Consequence edge, Hypothesis root, Episode flow) {
    return edge.root().equals(root.cause())
        && edge.namesFailures(flow.operation(), flow.fault(), flow.specific())
        && share(edge, root.scope(), flow.scope())
        && concerns(root, flow.host())
        && inTime(edge, root, flow.first(), flow.last(), Optional.of(flow.last()));
  }

  /**
   * Since when bare failures of a flow can be the root's: since their operation worked last before
   * it failed as the root says, if the root says when that was.
   */
  static Instant since(Hypothesis root, Episode flow) {
    List<Optional<Instant>> worked =
        root.claims().stream()
            .filter(claim -> claim.operation().equals(flow.operation()))
            .filter(claim -> claim.hosts().contains(flow.host()))
            .map(Episode::workedUntil)
            .toList();
    return worked.stream().allMatch(Optional::isPresent)
        ? worked.stream()
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .filter(time -> time.isAfter(flow.first()))
            .orElse(flow.first())
        : flow.first();
  }

  /** Until when bare failures along this edge are the root's: as long as its aftermath may take. */
  static Instant reach(Consequence edge, Hypothesis root) {
    return root.end().map(over -> over.plus(AFTERMATH).plus(edge.grace())).orElse(Instant.MAX);
  }

  /**
   * Whether the other finding, of which no failure names its CA, can only be about the CA of this
   * one: the same failed on the same hosts at the same time, and no longer than here.
   */
  public static boolean completes(Hypothesis named, Hypothesis nameless) {
    return !named.scope().ca().isEmpty()
        && leavesOutCa(nameless)
        && nameless.scope().meets(named.scope())
        && named.end().map(over -> !nameless.last().isAfter(over)).orElse(true)
        && nameless.claims().stream()
            .allMatch(claim -> named.claims().stream().anyMatch(own -> alike(own, claim)));
  }

  /** Whether it is about a CA, though no failure that it explains names one. */
  static boolean leavesOutCa(Hypothesis nameless) {
    return OF_A_CA.contains(nameless.scope().kind())
        && nameless.scope().ca().isEmpty()
        && !nameless.claims().isEmpty();
  }

  private static boolean alike(Episode one, Episode other) {
    return one.operation().equals(other.operation())
        && one.fault().equals(other.fault())
        && one.hosts().containsAll(other.hosts())
        && one.near(other, AFTERMATH.toMinutes());
  }

  // What several hosts have in common says nothing of the failures of another one.
  private static boolean concerns(Hypothesis root, String host) {
    return root.scope().kind() != ScopeKind.FLEET
        || root.claims().isEmpty()
        || root.hosts().anyMatch(host::equals);
  }

  private static boolean share(Consequence edge, Scope one, Scope other) {
    return edge.joins(one.host(), other.host(), one.ca(), other.ca());
  }

  private static boolean inTime(
      Consequence edge, Hypothesis root, Instant from, Instant last, Optional<Instant> end) {
    if (edge.when() == When.ALWAYS) {
      return true;
    }
    if (edge.when() == When.DURING) {
      boolean beganInTime =
          root.end().map(over -> !from.isAfter(over.plus(edge.grace()))).orElse(true);
      boolean lastedLongEnough = end.map(over -> !over.isBefore(root.from())).orElse(true);
      return beganInTime && lastedLongEnough;
    }
    boolean open = begunBy(root, from) || edge.when() == When.OPEN && neverWorked(root);
    return open && !endedBefore(root, edge, from) && !outlives(root, edge, last);
  }

  private static boolean begunBy(Hypothesis root, Instant from) {
    boolean attempted = !root.claims().isEmpty();
    return !root.from().isAfter(attempted ? from.plus(ATTEMPT) : from);
  }

  private static boolean neverWorked(Hypothesis root) {
    return !root.claims().isEmpty()
        && root.claims().stream().allMatch(claim -> claim.before() == 0);
  }

  private static boolean endedBefore(Hypothesis root, Consequence edge, Instant from) {
    return root.end().map(over -> !over.plus(edge.grace()).isAfter(from)).orElse(false);
  }

  // What still fails when its root has been over for longer than an aftermath is a cause by itself.
  private static boolean lastsBeyond(Consequence edge, Hypothesis root, Hypothesis other) {
    return other.end().isEmpty() && outlives(root, edge, other.last());
  }

  private static boolean outlives(Hypothesis root, Consequence edge, Instant last) {
    return reach(edge, root).isBefore(last);
  }
}
