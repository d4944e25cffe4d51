package io.github.orsak.report.compare;

import io.github.orsak.event.Event;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.names.Hosts;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Counts the attempts in the events of the later case, by host, CA, template, user, device and
 * certificate, as far as the operation is about one. It looks out for what the earlier report
 * diagnosed, so that it needs memory for that and not for the traffic.
 */
public final class EventTally implements Tally, Consumer<Event> {

  private final Catalog catalog;
  private final Observer observer;
  private final Map<String, List<Watch>> watches = new LinkedHashMap<>();
  private final Set<CaseFinding> watched = new HashSet<>();

  /** Looks out for what these findings rest on, in events that come each once. */
  public EventTally(Catalog catalog, Snapshot before) {
    this.catalog = catalog;
    this.observer = new Observer(catalog);
    before.findings().stream()
        .filter(CaseFinding::active)
        .filter(watched::add)
        .forEach(this::watch);
  }

  private void watch(CaseFinding finding) {
    finding.operations().stream()
        .flatMap(name -> catalog.operations().stream().filter(one -> one.name().equals(name)))
        .forEach(
            operation ->
                watches
                    .computeIfAbsent(operation.name(), any -> new ArrayList<>())
                    .add(new Watch(finding, operation)));
  }

  @Override
  public void accept(Event event) {
    if (!watches.isEmpty()) {
      observer.observe(event).ifPresent(this::count);
    }
  }

  private void count(Observation seen) {
    watches.getOrDefault(seen.operation(), List.of()).forEach(watch -> watch.count(seen));
  }

  @Override
  public Optional<List<Attempts>> since(CaseFinding finding) {
    return Optional.of(
        watches.values().stream()
            .flatMap(Collection::stream)
            .filter(watch -> watch.finding.equals(finding))
            .map(Watch::attempts)
            .toList());
  }

  /** One operation of one finding. */
  private static final class Watch {

    private final CaseFinding finding;
    private final Operation operation;
    private final Set<ScopeKind> kinds;
    private final Set<String> working = new HashSet<>();
    private long successes;
    private long failures;

    Watch(CaseFinding finding, Operation operation) {
      this.finding = finding;
      this.operation = operation;
      this.kinds = EnumSet.noneOf(ScopeKind.class);
      kinds.addAll(operation.scopes());
    }

    void count(Observation seen) {
      if (!seen.time().isAfter(finding.last()) || !concerns(seen)) {
        return;
      }
      switch (seen.outcome()) {
        case SUCCESS -> {
          successes++;
          working.add(seen.host());
        }
        case WARNING, FAILURE -> failures++;
        default -> {}
      }
    }

    // Of what the operation is never about, an event says nothing, whatever the scope names.
    private boolean concerns(Observation seen) {
      Scope scope = finding.scope();
      Entities names = seen.entities();
      return (scope.host().isEmpty() ? anyHost(seen) : Hosts.same(scope.host(), seen.host()))
          && is(ScopeKind.CA, CaseFinding.authority(scope), authority(names.ca()))
          && is(ScopeKind.TEMPLATE, scope.template(), names.template())
          && is(ScopeKind.USER, scope.user(), names.user())
          && is(ScopeKind.DEVICE, scope.device(), names.device())
          && is(ScopeKind.SERIAL, scope.serial(), names.serial());
    }

    private boolean anyHost(Observation seen) {
      boolean everywhere = finding.scope().crowd() || finding.hosts().isEmpty();
      return everywhere || finding.on(seen.host());
    }

    private boolean is(ScopeKind kind, String asked, String named) {
      return asked.isEmpty() || !kinds.contains(kind) || named.equalsIgnoreCase(asked);
    }

    private static String authority(String ca) {
      return ca.substring(ca.lastIndexOf('\\') + 1);
    }

    Attempts attempts() {
      boolean everywhere = finding.scope().kind() == ScopeKind.FLEET;
      List<String> idle =
          finding.hosts().stream()
              .filter(host -> everywhere)
              .filter(host -> working.stream().noneMatch(works -> Hosts.same(works, host)))
              .toList();
      return new Attempts(operation.name(), successes, failures, idle);
    }
  }
}
