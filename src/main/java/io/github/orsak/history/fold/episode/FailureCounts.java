package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What there was of the failures of a segment, counted. */
final class FailureCounts {

  private final Set<String> users = new HashSet<>();
  private final Set<String> templates = new HashSet<>();
  private final Map<String, Integer> hosts = new HashMap<>();
  private boolean specific;
  private int failures;
  private int attempts;
  private int rejections;
  private int strangers;
  private int contradicted;
  private int stated;

  /** Takes a failure, which may be one more try of an attempt. */
  void add(Observation failure, boolean retry) {
    Entities who = failure.entities();
    specific |= failure.specific();
    failures++;
    attempts += retry ? 0 : 1;
    rejections += failure.outcome() == Outcome.WARNING ? 1 : 0;
    strangers += who.identified() ? 0 : 1;
    contradicted += failure.contradiction().isPresent() ? 1 : 0;
    stated += failure.stated() ? 1 : 0;
    addNamed(users, who.user());
    addNamed(templates, who.template());
    hosts.merge(failure.host(), 1, Integer::sum);
  }

  private static void addNamed(Set<String> names, String name) {
    if (!name.isEmpty()) {
      names.add(name);
    }
  }

  void addAll(FailureCounts others) {
    specific |= others.specific;
    failures += others.failures;
    attempts += others.attempts;
    rejections += others.rejections;
    strangers += others.strangers;
    contradicted += others.contradicted;
    stated += others.stated;
    users.addAll(others.users);
    templates.addAll(others.templates);
    others.hosts.forEach((host, times) -> hosts.merge(host, times, Integer::sum));
  }

  /** Whether some failure names a cause. */
  boolean specific() {
    return specific;
  }

  int failures() {
    return failures;
  }

  int attempts() {
    return attempts;
  }

  int rejections() {
    return rejections;
  }

  int strangers() {
    return strangers;
  }

  int contradicted() {
    return contradicted;
  }

  int stated() {
    return stated;
  }

  int users() {
    return users.size();
  }

  int templates() {
    return templates.size();
  }

  Set<String> hosts() {
    return hosts.keySet();
  }

  /** The host that has nine of ten of them, or empty. */
  String mainHost() {
    return hosts.entrySet().stream()
        .filter(host -> host.getValue() * 10 >= failures * 9)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
