package io.github.orsak.history.fold;

import io.github.orsak.history.Lane;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers when each operation went well or ill on each host, more coarsely the more there is of
 * it.
 */
final class LaneFold {

  // Of more hosts than anybody can look at in one picture, those heard first are drawn.
  private static final int MOST_LANES = 1_000;
  private static final int MOST_SPANS = 256;

  private final Map<Key, Times> lanes = new LinkedHashMap<>();

  private record Key(String host, String operation) {}

  private record Times(Timeline successes, Timeline failures, Timeline starts, Timeline stops) {
    Times() {
      this(
          new Timeline(MOST_SPANS),
          new Timeline(MOST_SPANS),
          new Timeline(MOST_SPANS),
          new Timeline(MOST_SPANS));
    }
  }

  /** Takes the next observation, in the order of time. */
  void accept(Observation seen) {
    Key key = new Key(seen.host(), seen.operation());
    Times times = lanes.get(key);
    if (times == null) {
      if (lanes.size() == MOST_LANES) {
        return;
      }
      times = new Times();
      lanes.put(key, times);
    }
    switch (seen.outcome()) {
      case SUCCESS -> times.successes().add(seen.time());
      case WARNING, FAILURE -> times.failures().add(seen.time());
      case STARTED -> times.starts().add(seen.time());
      case STOPPED -> times.stops().add(seen.time());
      case INFO -> {}
    }
  }

  /** The lanes, in the order in which they were first heard of. */
  List<Lane> lanes() {
    return lanes.entrySet().stream()
        .map(
            entry ->
                new Lane(
                    entry.getKey().host(),
                    entry.getKey().operation(),
                    entry.getValue().successes().asItStands(),
                    entry.getValue().failures().asItStands(),
                    entry.getValue().starts().asItStands(),
                    entry.getValue().stops().asItStands()))
        .toList();
  }
}
