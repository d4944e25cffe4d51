package io.github.orsak.engine;

import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Consequence.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Findings or failures by what they are and where they lie, so that those that share no host and no
 * CA need not meet: a case of thousands of hosts has too many pairs of them.
 */
final class Places<T> {

  private static final String ANYWHERE = "*";

  private final Comparator<T> order;
  private final Map<Spot, List<T>> bySpot = new HashMap<>();

  private record Spot(String what, String host, String ca) {}

  /**
   * Sorts them by place.
   *
   * @param what such as the cause or the operation
   * @param order in which they are found
   */
  Places(
      Collection<T> all, Function<T, String> what, Function<T, Scope> where, Comparator<T> order) {
    this.order = order;
    for (T one : all.stream().sorted(order).toList()) {
      String name = what.apply(one);
      Scope scope = where.apply(one);
      for (String host : List.of(scope.host(), ANYWHERE)) {
        for (String ca : List.of(scope.ca(), ANYWHERE)) {
          bySpot.computeIfAbsent(new Spot(name, host, ca), spot -> new ArrayList<>(1)).add(one);
        }
      }
    }
  }

  /** Those whose host and CA, if asked for, do not contradict the names of this scope. */
  List<T> agreeing(String what, Scope scope, Set<Key> asked) {
    return at(
        what,
        asked.contains(Key.HOST) ? agreeing(scope.host()) : Set.of(ANYWHERE),
        asked.contains(Key.CA) ? agreeing(scope.ca()) : Set.of(ANYWHERE));
  }

  /** Those on one of these hosts. */
  List<T> on(String what, Set<String> hosts) {
    return at(what, hosts, Set.of(ANYWHERE));
  }

  /** Those on this host and at this CA; where one is not named, any will do. */
  List<T> within(String what, String host, String ca) {
    return at(what, Set.of(host.isEmpty() ? ANYWHERE : host), Set.of(ca.isEmpty() ? ANYWHERE : ca));
  }

  private static Set<String> agreeing(String name) {
    return name.isEmpty() ? Set.of(ANYWHERE) : orUnnamed(name);
  }

  private static Set<String> orUnnamed(String name) {
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    names.add("");
    return names;
  }

  private List<T> at(String what, Set<String> hosts, Set<String> authorities) {
    List<List<T>> found = new ArrayList<>(4);
    for (String host : hosts) {
      for (String ca : authorities) {
        List<T> here = bySpot.get(new Spot(what, host, ca));
        if (here != null) {
          found.add(here);
        }
      }
    }
    return switch (found.size()) {
      case 0 -> List.of();
      case 1 -> found.get(0);
      default -> found.stream().flatMap(List::stream).sorted(order).toList();
    };
  }
}
