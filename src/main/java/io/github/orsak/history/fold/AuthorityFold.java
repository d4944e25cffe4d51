package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Authority;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what was asked of every CA; memory grows with the names of CAs. */
final class AuthorityFold {

  private final Map<String, Counter> counters = new LinkedHashMap<>();

  void accept(Observation seen, Operation operation) {
    if (operation.scopes().contains(ScopeKind.CA)) {
      counters
          .computeIfAbsent(seen.entities().ca(), ca -> new Counter(seen.event()))
          .add(seen.event(), seen.outcome());
    }
  }

  List<Authority> authorities() {
    return counters.entrySet().stream()
        .map(entry -> entry.getValue().toAuthority(entry.getKey()))
        .toList();
  }

  private static final class Counter {
    private final Event first;
    private Event last;
    private @Nullable Event firstSuccess;
    private @Nullable Event lastSuccess;
    private long successes;
    private long failures;

    Counter(Event first) {
      this.first = first;
      this.last = first;
    }

    void add(Event event, Outcome outcome) {
      last = event;
      if (outcome == Outcome.SUCCESS) {
        successes++;
        firstSuccess = firstSuccess == null ? event : firstSuccess;
        lastSuccess = event;
      } else if (outcome.failed()) {
        failures++;
      }
    }

    private List<Event> samples() {
      if (firstSuccess == null || lastSuccess == null) {
        return List.of(last);
      }
      return successes == 1 ? List.of(firstSuccess) : List.of(firstSuccess, lastSuccess);
    }

    Authority toAuthority(String ca) {
      return new Authority(
          ca,
          successes,
          failures,
          first.time(),
          last.time(),
          Optional.ofNullable(firstSuccess).map(Event::time),
          Optional.ofNullable(lastSuccess).map(Event::time),
          samples());
    }
  }
}
