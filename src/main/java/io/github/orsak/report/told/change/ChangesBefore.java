package io.github.orsak.report.told.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.event.Event;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Observation;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.names.Hosts;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what was changed shortly before something began, on the hosts that it is about: those on
 * which it fails, the server of a CA that it is about, and those of other programs on which it
 * rests.
 */
final class ChangesBefore {

  // What is changed in the evening may be used for the first time next morning.
  private static final Duration SHORTLY = Duration.ofHours(24);

  private final Catalog catalog;
  private final Map<String, List<Observation>> byHost;

  ChangesBefore(Report report) {
    this.catalog = report.catalog();
    this.byHost = report.changes().stream().collect(groupingBy(Observation::host));
  }

  /** What was changed before a cause began, but for what it rests on by itself. */
  List<AlikeChanges> of(Diagnosis diagnosis) {
    Set<Event> told = diagnosis.facts().flatMap(fact -> fact.samples().stream()).collect(toSet());
    Set<String> hosts = hosts(diagnosis.hosts(), List.of(diagnosis.scope().ca()));
    diagnosis.supporting().stream()
        .map(Confidence.Item::evidence)
        .flatMap(evidence -> evidence.fact().samples().stream())
        .filter(catalog::neighbour)
        .forEach(sample -> hosts.add(sample.host()));
    return AlikeChanges.of(
        before(hosts, diagnosis.from()).filter(change -> !told.contains(change.event())));
  }

  /** What was changed before failures that nothing explains. */
  List<AlikeChanges> of(Leftover left) {
    Set<String> hosts = hosts(left.hosts().failing(), left.cas().failing());
    return AlikeChanges.of(before(hosts, left.first()));
  }

  /** What was changed before answers stayed away. */
  List<AlikeChanges> of(Expectation awaited) {
    return AlikeChanges.of(before(Set.of(awaited.host()), awaited.first()));
  }

  private Set<String> hosts(Collection<String> failing, Collection<String> cas) {
    Set<String> hosts = new TreeSet<>(failing);
    for (String ca : cas) {
      String server = Authorities.server(ca);
      byHost.keySet().stream().filter(host -> Hosts.same(host, server)).forEach(hosts::add);
    }
    return hosts;
  }

  private Stream<Observation> before(Set<String> hosts, Instant onset) {
    Instant from = onset.minus(SHORTLY);
    return hosts.stream()
        .flatMap(host -> byHost.getOrDefault(host, List.of()).stream())
        .filter(change -> !change.time().isBefore(from) && !change.time().isAfter(onset));
  }
}
