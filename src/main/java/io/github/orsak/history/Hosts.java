package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which computer names of a case are one server: a short name is the server whose full name begins
 * with it, if the case has just one such.
 */
final class Hosts {

  private static final String SEVERAL = "";

  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> fullByShort = new HashMap<>();

  void note(String host) {
    if (!seen.add(host)) {
      return;
    }
    int dot = host.indexOf('.');
    if (dot > 0) {
      fullByShort.merge(host.substring(0, dot), host, (one, other) -> SEVERAL);
    }
  }

  /** The event under the full name of its server. */
  Event named(Event event) {
    String full = fullByShort.getOrDefault(event.host(), SEVERAL);
    return full.isEmpty() ? event : event.on(full);
  }

  /** How two names would sort if both were short, so that those of one server lie together. */
  static int compare(String one, String other) {
    int ends = Math.min(shortLength(one), shortLength(other));
    for (int i = 0; i < ends; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Character.compare(one.charAt(i), other.charAt(i));
      }
    }
    return Integer.compare(shortLength(one), shortLength(other));
  }

  private static int shortLength(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? host.length() : dot;
  }
}
