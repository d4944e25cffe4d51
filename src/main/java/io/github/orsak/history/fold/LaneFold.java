package io.github.orsak.history.fold;

import io.github.orsak.history.Lane;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Timeline;
import io.github.orsak.knowledge.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers when each operation went well or ill on each host, more coarsely the more there is of
 * it.
 */
final class LaneFold {

  // Of more hosts than anybody can look at in one picture, those on which something fails are
  // drawn.
  private static final int MOST_LANES = 1_000;
  private static final int MOST_SPANS = 256;

  private final Map<Key, Times> lanes = new LinkedHashMap<>();
  // Those that make room for one that fails; some have failed since, and are skipped then.
  private final Deque<Key> healthy = new ArrayDeque<>();

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
      boolean fails = failed(seen);
      if (lanes.size() == MOST_LANES && !(fails && makeRoom())) {
        return;
      }
      times = new Times();
      lanes.put(key, times);
      if (!fails) {
        healthy.add(key);
      }
    }
    switch (seen.outcome()) {
      case SUCCESS -> times.successes().add(seen.time());
      case WARNING, FAILURE -> times.failures().add(seen.time());
      case STARTED -> times.starts().add(seen.time());
      case STOPPED -> times.stops().add(seen.time());
      case INFO -> {}
    }
  }

  private static boolean failed(Observation seen) {
    return seen.outcome() == Outcome.WARNING || seen.outcome() == Outcome.FAILURE;
  }

  private boolean makeRoom() {
    for (Key next = healthy.poll(); next != null; next = healthy.poll()) {
      if (lanes.get(next).failures().spans() == 0) {
        lanes.remove(next);
        return true;
      }
    }
    return false;
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
