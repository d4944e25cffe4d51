package io.github.orsak.history.names;

import io.github.orsak.event.Event;
import io.github.orsak.history.Details;
import io.github.orsak.history.payload.Payload;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which names of CAs in a case mean one CA.
 *
 * <p>The connector's configuration, a profile and a certificate write {@code server.domain\name},
 * {@code server\name} or {@code name}. A short server is the full one that begins with it, and a
 * bare name is the CA of its only server, if there is just one. Two full servers stay two: a typing
 * error in a server's name must show. What is one depends on the whole case, so all its events are
 * noted before the first is folded.
 */
public final class Authorities {

  private final Catalog catalog;
  private final Map<String, Set<String>> serversByName = new HashMap<>();
  private final Neighbourhoods neighbourhoods;

  /** Knows no CA yet. */
  public Authorities(Catalog catalog) {
    this.catalog = catalog;
    this.neighbourhoods = new Neighbourhoods(catalog);
  }

  /** Takes note of the CA and the ids that an event names; the order of events does not matter. */
  public void note(Event event) {
    neighbourhoods.note(event);
    catalog
        .type(event)
        .filter(Authorities::concernsCa)
        .map(type -> ca(event, type))
        .filter(ca -> !ca.isEmpty())
        .ifPresent(
            ca -> {
              note(ca);
              neighbourhoods.noteCa(event.host(), ca);
            });
  }

  /** The hosts that have something to do with each other, by their full names. */
  public List<Set<String>> neighbourhoods() {
    return neighbourhoods.all(this::fullName);
  }

  private String ca(Event event, EventType type) {
    return type.layout().none()
        ? Payload.of(event, type, catalog).ca()
        : Spelling.ca(Details.of(event, type.layout()).of("ca")).toLowerCase(Locale.ROOT);
  }

  private static boolean concernsCa(EventType type) {
    return type.fields().contains(Meaning.CA)
        || type.operation().scopes().contains(ScopeKind.CA)
        || type.layout().subject().equals("ca");
  }

  private void note(String ca) {
    serversByName.computeIfAbsent(name(ca), name -> new HashSet<>()).add(server(ca));
  }

  /** The fullest name that the case has for a CA, in lower case. */
  String fullName(String ca) {
    Set<String> servers = serversByName.getOrDefault(name(ca), Set.of());
    String server = server(ca);
    Set<String> possible =
        servers.stream()
            .filter(other -> !other.isEmpty() && (server.isEmpty() || other.equals(server)))
            .map(other -> full(other, servers))
            .collect(Collectors.toSet());
    return possible.size() == 1 ? possible.iterator().next() + "\\" + name(ca) : ca;
  }

  private static String full(String server, Set<String> servers) {
    List<String> full = servers.stream().filter(s -> s.startsWith(server + ".")).toList();
    return full.size() == 1 ? full.get(0) : server;
  }

  /** The server of a CA as its name tells, or empty. */
  public static String server(String ca) {
    int slash = ca.indexOf('\\');
    return slash < 0 ? "" : ca.substring(0, slash);
  }

  private static String name(String ca) {
    return ca.substring(ca.indexOf('\\') + 1);
  }
}
