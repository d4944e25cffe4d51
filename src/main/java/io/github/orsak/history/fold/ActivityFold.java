package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Traffic;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts what every operation did on every host. */
final class ActivityFold {

  private final Map<Key, Counter> counters = new LinkedHashMap<>();

  private record Key(String host, String operation, String product) {
    Place place() {
      return new Place(host, operation);
    }
  }

  private record Place(String host, String operation) {}

  void accept(Observation seen) {
    counters
        .computeIfAbsent(
            new Key(seen.host(), seen.operation(), seen.type().product()),
            key -> new Counter(seen.time(), seen.type().operation().actor()))
        .add(seen);
  }

  /** What every operation did; {@code traffic} is what came through in every flow. */
  List<Activity> activities(List<Traffic> traffic) {
    Map<Place, List<Traffic>> flows =
        traffic.stream()
            .collect(
                Collectors.groupingBy(flow -> new Place(flow.scope().host(), flow.operation())));
    return counters.entrySet().stream()
        .map(
            entry ->
                entry
                    .getValue()
                    .toActivity(
                        entry.getKey(), flows.getOrDefault(entry.getKey().place(), List.of())))
        .toList();
  }

  private static final class Counter {
    private final Instant first;
    private final Actor actor;
    private Event last;
    private Event lastSuccess;
    private Optional<Instant> firstSuccess = Optional.empty();
    private long successes;
    private long failures;
    private long vague;
    private long identified;

    Counter(Instant first, Actor actor) {
      this.first = first;
      this.actor = actor;
    }

    void add(Observation seen) {
      last = seen.event();
      if (seen.outcome() == Outcome.SUCCESS) {
        successes++;
        lastSuccess = seen.event();
        identified += seen.entities().identified() ? 1 : 0;
        if (successes == 1) {
          firstSuccess = Optional.of(seen.time());
        }
      } else if (seen.outcome().failed()) {
        failures++;
        if (!seen.specific()) {
          vague++;
        }
      }
    }

    Activity toActivity(Key key, List<Traffic> flows) {
      return new Activity(
          key.host(),
          key.operation(),
          key.product(),
          actor,
          successes,
          failures,
          vague,
          identified,
          first,
          last.time(),
          firstSuccess,
          Optional.ofNullable(lastSuccess).map(Event::time),
          flows,
          List.of(lastSuccess == null ? last : lastSuccess));
    }
  }
}
