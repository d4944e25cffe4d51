package io.github.orsak.history;

import java.util.List;
import java.util.Set;

/**
 * What happened on hosts that have something to do with each other, and can be reasoned over by
 * itself.
 *
 * @param hosts their names
 * @param facts what the events of these hosts amount to
 */
public record Part(Set<String> hosts, List<Fact> facts) {

  public Part {
    hosts = Set.copyOf(hosts);
    facts = List.copyOf(facts);
  }
}
