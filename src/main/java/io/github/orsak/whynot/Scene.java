package io.github.orsak.whynot;

import io.github.orsak.event.Event;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Authority;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The events of a case in their order, and which of them are behind its facts. */
final class Scene {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Event> events;
  private final Forge forge;

  Scene(List<Event> events, Forge forge) {
    this.events = events.stream().sorted(Comparator.comparing(Event::time)).toList();
    this.forge = forge;
  }

  List<Event> events() {
    return events;
  }

  List<Event> events(Predicate<Event> fits) {
    return events.stream().filter(fits).toList();
  }

  /** The events of which the observation fits. */
  List<Event> seen(Predicate<Observation> fits) {
    return events(event -> forge.observe(event).filter(fits).isPresent());
  }

  /** The events that a fact was made from. */
  List<Event> behind(Object fact) {
    if (fact instanceof Event event) {
      return events(event::equals);
    }
    if (fact instanceof Episode episode) {
      return seen(one -> within(one, episode));
    }
    if (fact instanceof Activity activity) {
      return seen(
          one ->
              one.operation().equals(activity.operation())
                  && one.host().equals(activity.host())
                  && !one.outcome().failed());
    }
    if (fact instanceof Authority authority) {
      return seen(
          one ->
              one.type().operation().scopes().contains(ScopeKind.CA)
                  && one.entities().ca().equals(authority.ca())
                  && !one.outcome().failed());
    }
    return fact instanceof Fact other ? events(other.samples()::contains) : List.of();
  }

  private static boolean within(Observation seen, Episode episode) {
    return seen.outcome().failed()
        && seen.operation().equals(episode.operation())
        && (episode.fault().equals(Episode.ANY) || episode.fault().equals(seen.fault()))
        && episode.hosts().contains(seen.host())
        && (episode.ca().isEmpty() || episode.ca().equals(seen.entities().ca()))
        && (episode.template().isEmpty() || episode.template().equals(seen.entities().template()))
        && !seen.time().isBefore(episode.first())
        && !seen.time().isAfter(episode.last());
  }

  /** The hosts that these facts, and the case at large, are about. */
  List<String> hosts(List<Object> facts) {
    Set<String> hosts = new LinkedHashSet<>();
    facts.forEach(fact -> behind(fact).stream().limit(1).forEach(one -> hosts.add(one.host())));
    events.forEach(event -> hosts.add(event.host()));
    return List.copyOf(hosts);
  }

  /** Times at which one more event may tell: around and between the events behind these facts. */
  List<Instant> times(List<Object> facts, Iterable<Duration> spans) {
    Set<Instant> pivots = new TreeSet<>();
    facts.forEach(fact -> behind(fact).forEach(event -> pivots.add(event.time())));
    if (pivots.isEmpty()) {
      events.forEach(event -> pivots.add(event.time()));
    }
    List<Instant> sorted = new ArrayList<>(pivots);
    Instant earliest = sorted.get(0);
    Instant latest = sorted.get(sorted.size() - 1);
    Instant end = events.get(events.size() - 1).time();
    Set<Instant> times = new LinkedHashSet<>();
    times.add(latest.plus(MINUTE));
    times.add(earliest.minus(MINUTE));
    for (int i = 1; i < sorted.size(); i++) {
      Duration half = Duration.between(sorted.get(i - 1), sorted.get(i)).dividedBy(2);
      times.add(sorted.get(i - 1).plusSeconds(half.toSeconds()));
    }
    times.add(end.plus(MINUTE));
    for (Duration span : spans) {
      times.add(latest.plus(span).plus(MINUTE));
      times.add(end.plus(span).plus(MINUTE));
      times.add(earliest.minus(span).minus(MINUTE));
      times.add(earliest.plus(span).plus(MINUTE));
    }
    return List.copyOf(times);
  }
}
