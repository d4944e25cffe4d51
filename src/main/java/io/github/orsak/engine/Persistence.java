package io.github.orsak.engine;

import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Expectation.State;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.Succession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps failing to the end of the log, a fifth or more of what is tried in a scope, and no
 * active diagnosis owns.
 *
 * <p>It takes as much as an outage does, or a lasting share; a single failure, be it the last event
 * of its kind, does not keep failing.
 */
final class Persistence {

  // Of scopes in which all fails alike, the widest; and what counts every failure.
  private static final Comparator<Episode> WORST_FIRST =
      Comparator.comparing((Episode one) -> -one.share().percent())
          .thenComparing(Episode::kind)
          .thenComparing(Episode::first)
          .thenComparing(Episode::operation)
          .thenComparing(Episode::scope)
          .thenComparing(Episode::fault);

  private static final Comparator<Expectation> BY_NAME =
      Comparator.comparing(Expectation::name)
          .thenComparing(Expectation::host)
          .thenComparing(Expectation::work)
          .thenComparing(Expectation::first);

  private final Map<Key, List<Episode>> byScope = new HashMap<>();
  private final List<Episode> episodes;

  private record Key(String operation, Scope scope) {}

  private Persistence(List<Episode> lasting, Collection<Unexplained> unowned) {
    lasting.forEach(
        one ->
            byScope
                .computeIfAbsent(new Key(one.operation(), one.scope()), any -> new ArrayList<>())
                .add(one));
    Map<Episode, Long> failures = new IdentityHashMap<>();
    unowned.forEach(
        flow -> amid(flow).forEach(one -> failures.merge(one, flow.failures(), Long::sum)));
    byScope.values().forEach(all -> all.removeIf(one -> !fifth(one, failures.get(one))));
    episodes = byScope.values().stream().flatMap(List::stream).sorted(WORST_FIRST).toList();
  }

  /**
   * What keeps failing in a case.
   *
   * @param unowned the failures that no active diagnosis owns, by flow
   */
  static Persistence of(Collection<Fact> facts, Collection<Unexplained> unowned, Catalog catalog) {
    List<Episode> lasting =
        facts.stream()
            .filter(Episode.class::isInstance)
            .map(Episode.class::cast)
            .filter(one -> lasts(one) && shownAt(one.kind(), one, catalog))
            .toList();
    return new Persistence(lasting, unowned);
  }

  // A failure that names less than the successes would be closed by none of them.
  private static boolean lasts(Episode one) {
    return !one.scope().crowd()
        && one.kind() != ScopeKind.FLOW
        && (one.scope().named() || one.kind() == ScopeKind.HOST)
        && one.recoveredAt().isEmpty()
        && (one.outright() ? one.outage() : one.lasting());
  }

  // What is proven to work by something else is so for its host only.
  private static boolean shownAt(ScopeKind kind, Episode one, Catalog catalog) {
    return kind == ScopeKind.HOST || catalog.operation(one.operation()).provenBy().isEmpty();
  }

  private static boolean fifth(Episode one, Long unowned) {
    long mine = unowned == null ? 0 : Math.min(unowned, one.failures());
    return mine > 0 && new Share(mine, one.during() + one.failures() - mine).fifth();
  }

  /** The requests that stay without an answer, a fifth or more of them, to the end of the log. */
  static List<Expectation> unanswered(Collection<Fact> facts, Catalog catalog) {
    Set<String> ofDevices =
        catalog.successions().stream()
            .filter(succession -> succession.match() == ScopeKind.DEVICE)
            .map(Succession::name)
            .collect(Collectors.toSet());
    return facts.stream()
        .filter(Expectation.class::isInstance)
        .map(Expectation.class::cast)
        .filter(one -> ofDevices.contains(one.name()) && one.state() == State.UNMET)
        .filter(one -> one.answeredAt().isEmpty() && one.goesOn())
        .sorted(BY_NAME)
        .toList();
  }

  /** Whether failures of this flow are among what keeps failing. */
  boolean holds(Unexplained flow) {
    return !amid(flow).isEmpty();
  }

  private List<Episode> amid(Unexplained left) {
    Episode flow = left.episode();
    return flow.scope().around().stream()
        .flatMap(
            scope -> byScope.getOrDefault(new Key(flow.operation(), scope), List.of()).stream())
        .filter(one -> one.counts(flow) && !left.to().isBefore(one.first()))
        .toList();
  }

  /** How many different devices are known to have failed for the fault of these flows. */
  int devices(List<Unexplained> flows) {
    String fault = flows.get(0).episode().fault();
    return flows.stream()
        .flatMap(flow -> amid(flow).stream())
        .filter(one -> one.fault().equals(fault))
        .mapToInt(Episode::devices)
        .max()
        .orElse(0);
  }

  /** What keeps failing, the worst first. */
  List<Episode> episodes() {
    return episodes;
  }
}
