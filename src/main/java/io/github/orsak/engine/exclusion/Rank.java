package io.github.orsak.engine.exclusion;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Exclusion;
import io.github.orsak.knowledge.Exclusion.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What stands of one route to a cause, to be found by what an exclusion asks for. */
final class Rank {

  private final UnaryOperator<Hypothesis> ended;
  private final List<Hypothesis> standing = new ArrayList<>();
  private final Map<Key, Map<String, List<Hypothesis>>> by = new EnumMap<>(Key.class);

  /**
   * Begins with nothing.
   *
   * @param ended gives a hypothesis its end, where it follows from single events
   */
  Rank(UnaryOperator<Hypothesis> ended) {
    this.ended = ended;
  }

  /** What stands, in any order; to be changed until it is first asked what it rules out. */
  List<Hypothesis> standing() {
    return standing;
  }

  /** The earliest of those that rule the weaker one out. */
  Stream<Hypothesis> ruling(Hypothesis weaker, Exclusion exclusion) {
    return candidates(weaker, exclusion)
        .filter(stronger -> shares(exclusion, weaker, stronger))
        .filter(stronger -> inTime(exclusion, weaker, stronger))
        .min(Comparator.comparing(Hypothesis::from).thenComparing(Hypothesis::scope))
        .stream();
  }

  private Stream<Hypothesis> candidates(Hypothesis weaker, Exclusion exclusion) {
    Optional<Key> key = exclusion.same().stream().min(Comparator.naturalOrder());
    return key.map(
            asked ->
                names(asked, weaker)
                    .flatMap(name -> indexed(asked).getOrDefault(name, List.of()).stream()))
        .orElseGet(standing::stream);
  }

  private Map<String, List<Hypothesis>> indexed(Key key) {
    return by.computeIfAbsent(
        key,
        any -> {
          Map<String, List<Hypothesis>> index = new HashMap<>();
          for (Hypothesis one : standing) {
            boolean about = key == Key.PLACE || key == Key.HOST;
            (about ? host(one.scope()) : names(key, one))
                .forEach(name -> index.computeIfAbsent(name, none -> new ArrayList<>()).add(one));
          }
          return index;
        });
  }

  private static Stream<String> names(Key key, Hypothesis hypothesis) {
    return switch (key) {
      case PLACE -> places(hypothesis);
      case HOST -> hosts(hypothesis);
      case CA -> Stream.of(hypothesis.scope().ca());
      case OPERATION, FAILURES -> hypothesis.hosts().distinct();
    };
  }

  // A host without a name is one as well.
  private static Stream<String> host(Scope scope) {
    return switch (scope.kind()) {
      case HOST, HOST_CA, FLOW, REPORT -> Stream.of(scope.host());
      default -> Stream.of();
    };
  }

  // What failed on several hosts may be of the one without a name.
  private static Stream<String> places(Hypothesis hypothesis) {
    return Stream.concat(
            host(hypothesis.scope()),
            hypothesis.claims().stream().map(claim -> claim.place().host()))
        .limit(1);
  }

  private static Stream<String> hosts(Hypothesis hypothesis) {
    return host(hypothesis.scope()).findAny().isPresent()
        ? host(hypothesis.scope())
        : hypothesis.hosts().distinct();
  }

  private static boolean shares(Exclusion exclusion, Hypothesis weaker, Hypothesis stronger) {
    return exclusion.same().stream()
        .allMatch(
            key ->
                switch (key) {
                  case PLACE -> at(places(weaker), stronger);
                  case HOST -> at(hosts(weaker), stronger);
                  case CA -> weaker.scope().ca().equals(stronger.scope().ca());
                  case OPERATION -> weaker.claims().stream().anyMatch(stronger::touches);
                  case FAILURES -> weaker.claims().stream().anyMatch(stronger.claims()::contains);
                });
  }

  private static boolean at(Stream<String> hosts, Hypothesis stronger) {
    return host(stronger.scope())
        .findAny()
        .filter(host -> hosts.anyMatch(host::equals))
        .isPresent();
  }

  // What only adds to a hypothesis is ruled out with it, however long it reaches itself.
  private boolean inTime(Exclusion exclusion, Hypothesis weaker, Hypothesis stronger) {
    Duration grace = exclusion.grace();
    Fact basis = weaker.basis();
    return switch (exclusion.when()) {
      case DURING -> stronger.near(basis, grace.toMinutes());
      case AFTER -> ended.apply(stronger).openAt(basis.first(), grace);
      case NEXT ->
          stronger.last().isBefore(basis.first()) && stronger.near(basis, grace.toMinutes());
      case THROUGHOUT ->
          !stronger.from().isAfter(basis.first().plus(grace))
              && !stronger.last().isBefore(basis.last().minus(grace));
      case ALWAYS -> true;
    };
  }
}
