package io.github.orsak.engine.residue;

import io.github.orsak.diagnosis.Ongoing;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps failing to the end of the log, a fifth or more of what is tried in a place, and no
 * active diagnosis owns.
 *
 * <p>It takes as much as an outage does, or a lasting share; a single failure, be it the last event
 * of its kind, does not keep failing.
 */
final class Persistence {

  // Of places in which all fails alike, the widest.
  private static final Comparator<Ongoing> WORST_FIRST =
      Comparator.comparing((Ongoing one) -> -one.share().percent())
          .thenComparing(one -> one.place().kind())
          .thenComparing(Ongoing::first)
          .thenComparing(Ongoing::operation)
          .thenComparing(Ongoing::place);

  private final Catalog catalog;
  private final Observer observer;
  private final Map<Spot, List<Unexplained>> flows = new HashMap<>();
  private final Map<Spot, List<Traffic>> traffic = new HashMap<>();
  private final Map<Spot, Lingering> lingering = new HashMap<>();
  private final Map<Spot, Ongoing> found = new HashMap<>();
  private final Map<Unexplained, Set<String>> devices = new IdentityHashMap<>();

  private record Spot(String operation, Scope place) {}

  /**
   * What keeps failing in a case.
   *
   * @param unowned the failures that no active diagnosis owns, by flow
   * @param passed what came through
   */
  Persistence(Collection<Unexplained> unowned, List<Traffic> passed, Catalog catalog) {
    this.catalog = catalog;
    this.observer = new Observer(catalog);
    for (Unexplained flow : unowned) {
      spots(flow.episode().operation(), flow.episode().scope())
          .forEach(spot -> flows.computeIfAbsent(spot, any -> new ArrayList<>()).add(flow));
    }
    for (Traffic other : passed) {
      spots(other.operation(), other.scope())
          .filter(flows::containsKey)
          .forEach(spot -> traffic.computeIfAbsent(spot, any -> new ArrayList<>()).add(other));
    }
    flows.keySet().stream()
        .sorted(Comparator.comparing(spot -> spot.place().kind() != ScopeKind.FLEET))
        .forEach(this::look);
  }

  private void look(Spot spot) {
    // What fails everywhere alike is over everywhere alike. Where it goes on, nothing is over; and
    // where it does not, there are not many such places.
    List<Lingering> wider =
        spots(spot.operation(), spot.place())
            .filter(around -> !around.equals(spot) && flows.containsKey(around))
            .filter(around -> !found.containsKey(around))
            .map(around -> lingering.computeIfAbsent(around, this::lingering))
            .toList();
    lingering(spot)
        .find(flow -> devices.computeIfAbsent(flow, this::devicesOf))
        .filter(one -> wider.stream().noneMatch(around -> around.over(one)))
        .map(
            one ->
                new Ongoing(spot.operation(), spot.place(), one.share(), one.first(), one.last()))
        .ifPresent(one -> found.put(spot, one));
  }

  private Lingering lingering(Spot spot) {
    return new Lingering(flows.get(spot), traffic.getOrDefault(spot, List.of()));
  }

  // A failure that names less than the successes would be closed by none of them, and what is
  // proven to work by something else is so for its host only.
  private Stream<Spot> spots(String operation, Scope flow) {
    boolean proven = !catalog.operation(operation).provenBy().isEmpty();
    Scope kindOfReport = new Scope(ScopeKind.REPORT, "", "", "", "", "", "", flow.reports());
    return Stream.concat(flow.around().stream(), Stream.of(kindOfReport))
        .filter(place -> proven ? place.kind() == ScopeKind.HOST : told(place))
        .map(place -> new Spot(operation, place));
  }

  private static boolean told(Scope place) {
    return switch (place.kind()) {
      case FLEET, HOST -> true;
      case CA, HOST_CA -> !place.ca().isEmpty();
      case TEMPLATE -> !place.template().isEmpty();
      case REPORT -> !place.reports().isEmpty();
      default -> false;
    };
  }

  private Set<String> devicesOf(Unexplained left) {
    return left.episode().samples().stream()
        .filter(event -> !event.time().isBefore(left.from()))
        .map(observer::observe)
        .flatMap(Optional::stream)
        .map(Observation::entities)
        .map(Entities::device)
        .filter(device -> !device.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whether failures of this flow are among what keeps failing. */
  boolean holds(Unexplained flow) {
    return amid(flow).findAny().isPresent();
  }

  private Stream<Ongoing> amid(Unexplained left) {
    return spots(left.episode().operation(), left.episode().scope())
        .flatMap(spot -> Stream.ofNullable(found.get(spot)))
        .filter(one -> one.counts(left));
  }

  /** How many different devices are known to have failed in these flows. */
  int devices(List<Unexplained> kind) {
    return (int)
        kind.stream()
            .flatMap(flow -> devices.computeIfAbsent(flow, this::devicesOf).stream())
            .distinct()
            .count();
  }

  /** What keeps failing, the worst first. */
  List<Ongoing> ongoing() {
    return found.values().stream().sorted(WORST_FIRST).toList();
  }
}
