package io.github.orsak.history.names;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which hosts of a case have something to do with each other: they ask the same CA, or are its
 * server, or serve the same device or user, or do so with a third host.
 *
 * <p>What works on one says nothing of another that shares nothing with it, be it of another
 * organisation, and a case of thousands of hosts has too many pairs of them to compare. A host that
 * names no CA, and hardly anybody, belongs to the others as long as these are one neighbourhood;
 * else nothing tells to which. An event that does not name its host may be of any, so that nothing
 * can be told apart then.
 */
final class Neighbourhoods {

  private static final String NO_HOST = "";

  // By then those hosts that serve the same devices have long been seen to.
  private static final int MOST_REMEMBERED = 200_000;
  private static final int MOST_IDS = 8;

  // Of a host that served fewer, it says nothing that no other served one of them.
  private static final int ENOUGH = 10;

  private static final long PRIME = 1_099_511_628_211L;

  private final Hosts hosts;
  private final Set<String> seen = new LinkedHashSet<>();
  private final Map<String, Set<String>> byCa = new LinkedHashMap<>();
  // By hash: two ids that have one in common would only join what could have been kept apart.
  private final Map<Long, String> byId = new HashMap<>();
  private final Disjoint<String> joined = new Disjoint<>();
  private final Map<String, Integer> served = new HashMap<>();
  private final Set<String> naming = new HashSet<>();
  private boolean ofAny;

  Neighbourhoods(Catalog catalog) {
    this.hosts = new Hosts(catalog::computer);
  }

  /** Takes note of a host and of whom its event names. */
  void note(Event event) {
    seen.add(event.host());
    hosts.note(event);
    ofAny |= event.host().isEmpty() && !hosts.unnamed(event);
    event.data().forEach(field -> noteIds(event.host(), field.value()));
    noteIds(event.host(), event.message());
  }

  void noteCa(String host, String ca) {
    naming.add(host);
    byCa.computeIfAbsent(ca, any -> new LinkedHashSet<>()).add(host);
  }

  // Whatever an id is of, be it of a device, a user or a request, hosts that share it belong
  // together.
  private void noteIds(String host, String text) {
    int at = Spelling.guidIn(text, 0);
    for (int read = 0; at >= 0 && read < MOST_IDS; read++) {
      noteId(host, text, at);
      at = Spelling.guidIn(text, at + Spelling.GUID);
    }
  }

  private void noteId(String host, String text, int at) {
    long hash = 0;
    boolean nobody = true;
    for (int i = at; i < at + Spelling.GUID; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      hash = PRIME * hash + c;
      nobody &= c == '-' || c == '0';
    }
    if (nobody) {
      return;
    }
    String other = byId.get(hash);
    if (other == null) {
      if (byId.size() < MOST_REMEMBERED) {
        byId.put(hash, host);
      }
      if (served.merge(host, 1, Integer::sum) == ENOUGH) {
        naming.add(host);
      }
    } else if (!other.equals(host)) {
      joined.join(other, host);
    }
  }

  /**
   * The hosts by neighbourhood, under the names that they go by in the end.
   *
   * @param fullName gives the fullest name of a CA
   */
  List<Set<String>> all(UnaryOperator<String> fullName) {
    Optional<String> only = seen.contains(NO_HOST) ? hosts.onlyServer() : Optional.of(NO_HOST);
    if (ofAny || only.isEmpty()) {
      return List.of(everyHost());
    }
    joined.join(NO_HOST, only.get());
    Map<String, String> firstOfCa = new HashMap<>();
    byCa.forEach(
        (ca, asking) -> {
          String full = fullName.apply(ca);
          String server = Authorities.server(full);
          for (String host : asking) {
            joined.join(firstOfCa.computeIfAbsent(full, any -> host), host);
            joined.join(server.isEmpty() ? host : hosts.fullName(server), host);
          }
        });
    Map<Integer, Set<String>> all = new LinkedHashMap<>();
    Set<Integer> named = new HashSet<>();
    seen.forEach(host -> joined.join(hosts.fullName(host), host));
    for (String host : seen) {
      int number = joined.of(host);
      all.computeIfAbsent(number, any -> new HashSet<>()).add(hosts.fullName(host));
      if (naming.contains(host)) {
        named.add(number);
      }
    }
    return named.size() > 1 ? sorted(all.values()) : List.of(everyHost());
  }

  // However the events came.
  private static List<Set<String>> sorted(Collection<Set<String>> all) {
    return all.stream().sorted(Comparator.comparing(Collections::min)).toList();
  }

  private Set<String> everyHost() {
    return seen.stream().map(hosts::fullName).collect(Collectors.toSet());
  }
}
