package io.github.orsak.history;

import java.util.Map;

/**
 * How a log writes the names that are compared in lower case, as it first wrote them.
 *
 * @param hosts by lower-case name
 * @param cas by lower-case name
 * @param templates by lower-case name
 */
public record Spellings(
    Map<String, String> hosts, Map<String, String> cas, Map<String, String> templates) {

  /** Every name stays as it is. */
  public static final Spellings NONE = new Spellings(Map.of(), Map.of(), Map.of());

  public Spellings {
    hosts = Map.copyOf(hosts);
    cas = Map.copyOf(cas);
    templates = Map.copyOf(templates);
  }

  /** A host as the log writes it. */
  public String host(String name) {
    return hosts.getOrDefault(name, name);
  }

  /** The same scope with its names as the log writes them. */
  public Scope of(Scope scope) {
    return new Scope(
        scope.kind(),
        host(scope.host()),
        cas.getOrDefault(scope.ca(), scope.ca()),
        templates.getOrDefault(scope.template(), scope.template()),
        scope.user(),
        scope.device(),
        scope.serial(),
        scope.reports());
  }
}
