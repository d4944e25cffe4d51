package io.github.orsak.history.names;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.Computer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which computer names of a case are one server: a short name is the server whose full name begins
 * with it, if the case has just one such.
 */
public final class Hosts {

  private static final String SEVERAL = "";

  private final Set<String> seen = new HashSet<>();
  private final Set<String> servers = new HashSet<>();
  private final Set<String> webServers = new HashSet<>();
  private final Map<String, String> fullByShort = new HashMap<>();
  private final Function<Event, Computer> computers;

  /**
   * Knows no server yet.
   *
   * @param computers what an event says of the computer it is from
   */
  public Hosts(Function<Event, Computer> computers) {
    this.computers = computers;
  }

  public void note(Event event) {
    String host = event.host();
    if (!host.isEmpty()) {
      switch (computers.apply(event)) {
        case SERVER -> servers.add(host);
        case WEB_SERVER -> webServers.add(host);
        default -> {}
      }
    }
    if (!seen.add(host)) {
      return;
    }
    int dot = host.indexOf('.');
    if (dot > 0) {
      fullByShort.merge(host.substring(0, dot), host, (one, other) -> SEVERAL);
    }
  }

  /**
   * The event under the full name of its server. A log that names no computer is that of the only
   * server on which NDES runs, or else the connector, if there is just one; or of the only computer
   * of the case.
   */
  public Event named(Event event) {
    if (event.host().isEmpty() && unnamed(event)) {
      return onlyServer().map(event::on).orElse(event);
    }
    String full = fullName(event.host());
    return full.equals(event.host()) ? event : event.on(full);
  }

  /** Whether the log that an event is from names no computer. */
  boolean unnamed(Event event) {
    return computers.apply(event) == Computer.UNNAMED;
  }

  /** The only server that the log of a web server can be from, if there is just one. */
  Optional<String> onlyServer() {
    Set<String> likely = webServers.isEmpty() ? servers : webServers;
    List<String> possible =
        (likely.isEmpty() ? seen : likely)
            .stream().filter(host -> !host.isEmpty()).map(this::fullName).distinct().toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** The full name of a server. */
  String fullName(String host) {
    String full = fullByShort.getOrDefault(host, SEVERAL);
    return full.isEmpty() ? host : full;
  }

  /** How two names would sort if both were short, so that those of one server lie together. */
  public static int compare(String one, String other) {
    int ends = Math.min(shortLength(one), shortLength(other));
    for (int i = 0; i < ends; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Character.compare(one.charAt(i), other.charAt(i));
      }
    }
    return Integer.compare(shortLength(one), shortLength(other));
  }

  /** Whether two names, however they are cased, are of one server; a short one of any domain. */
  public static boolean same(String one, String other) {
    boolean full = shortLength(one) < one.length() && shortLength(other) < other.length();
    int ends = full ? Math.max(one.length(), other.length()) : shortLength(one);
    return !one.isEmpty()
        && !other.isEmpty()
        && (full || shortLength(other) == ends)
        && one.regionMatches(true, 0, other, 0, ends);
  }

  private static int shortLength(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? host.length() : dot;
  }
}
