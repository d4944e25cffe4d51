package io.github.orsak.simulation;

import io.github.orsak.history.Scope;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a fault covers: the names a diagnosis of it must bear, and those it may.
 *
 * @param bound the names of the parts that broke
 * @param seen how often the entries that show the fault bear a name
 * @param choice the names that stand anywhere in the log
 */
record Extent(
    Map<Key, Set<String>> bound,
    Map<Key, Map<String, Integer>> seen,
    Map<Key, Set<String>> choice) {

  /** A name that so few failures bear may be left out of a diagnosis. */
  private static final int OFTEN = 5;

  static Extent of(List<Trouble> troubles, List<Entry> hits, List<Entry> log) {
    Map<Key, Set<String>> bound = new EnumMap<>(Key.class);
    Map<Key, Map<String, Integer>> seen = new EnumMap<>(Key.class);
    Map<Key, Set<String>> choice = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      bound.put(key, new TreeSet<>());
      seen.put(key, new TreeMap<>());
      choice.put(key, new TreeSet<>());
      log.stream().map(key::of).filter(name -> !name.isEmpty()).forEach(choice.get(key)::add);
      hits.stream()
          .map(key::of)
          .filter(name -> !name.isEmpty())
          .forEach(name -> seen.get(key).merge(name, 1, Integer::sum));
    }
    for (Trouble trouble : troubles) {
      trouble.part().names().forEach((key, name) -> bound.get(key).add(key.plain(name)));
    }
    return new Extent(bound, seen, choice);
  }

  /** Whether the places where a cause was found are those where it is, none missing, none added. */
  boolean fits(Collection<Scope> scopes) {
    boolean everywhere = covered(Key.HOST, scopes) && covered(Key.CA, scopes);
    return scopes.stream().allMatch(this::admits) && (ofSomebody() || everywhere);
  }

  /** Whether a diagnosis of this scope can be one of the fault. */
  boolean admits(Scope scope) {
    for (Key key : Key.values()) {
      String name = key.of(scope);
      if (name.isEmpty() ? must(key) : !possible(key).contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it goes with a device, a user or a certificate, wherever that turns up. */
  private boolean ofSomebody() {
    return bound.keySet().stream().anyMatch(key -> !key.required() && !bound.get(key).isEmpty());
  }

  private boolean must(Key key) {
    return key.required()
        && bound.get(key).size() == 1
        && choice.get(key).size() > 1
        && seen.get(key).keySet().containsAll(bound.get(key));
  }

  private Set<String> possible(Key key) {
    return bound.get(key).isEmpty() ? seen.get(key).keySet() : bound.get(key);
  }

  private boolean covered(Key key, Collection<Scope> scopes) {
    Set<String> named = new TreeSet<>();
    for (Scope scope : scopes) {
      if (key.of(scope).isEmpty()) {
        return true;
      }
      named.add(key.of(scope));
    }
    return possible(key).stream()
        .filter(name -> seen.get(key).getOrDefault(name, 0) >= OFTEN)
        .allMatch(named::contains);
  }

  @Override
  public String toString() {
    Map<Key, Set<String>> shown = new EnumMap<>(bound);
    shown.values().removeIf(Set::isEmpty);
    return shown.toString();
  }
}
