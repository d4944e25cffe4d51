package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the times in which an operation was used in a rush, on each host and on all together. */
final class SurgeFold {

  private static final int CROWD = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  // A shorter past says nothing of the usual pace.
  private static final Duration PAST = Duration.ofMinutes(60);
  private static final int MOST_SURGES = 200;

  private final Map<Key, Meter> meters = new LinkedHashMap<>();

  private record Key(String operation, String host) {}

  private record Beat(Event event, boolean failed, String device) {}

  void accept(Observation seen) {
    for (String host : new String[] {seen.host(), ""}) {
      meters
          .computeIfAbsent(new Key(seen.operation(), host), key -> new Meter(key, seen.time()))
          .add(new Beat(seen.event(), seen.outcome().failed(), seen.entities().device()));
    }
  }

  List<Surge> surges() {
    return meters.values().stream().flatMap(meter -> meter.surges().stream()).toList();
  }

  private static final class Meter {
    private final Key key;
    private final Instant begun;
    private final Deque<Beat> recent = new ArrayDeque<>();
    private final List<Surge> over = new ArrayList<>();
    private long calmEvents;
    private @Nullable Surge open;

    Meter(Key key, Instant begun) {
      this.key = key;
      this.begun = begun;
    }

    void add(Beat beat) {
      recent.add(beat);
      if (recent.size() > CROWD) {
        recent.remove();
        calmEvents++;
      }
      boolean rush =
          recent.size() == CROWD
              && !time(recent.getFirst()).plus(WINDOW).isBefore(time(recent.getLast()));
      if (rush && open != null) {
        open = longer(open, beat);
      } else if (rush) {
        open = begin();
      } else if (open != null) {
        if (over.size() < MOST_SURGES) {
          over.add(open);
        }
        open = null;
      }
    }

    private static Instant time(Beat beat) {
      return beat.event().time();
    }

    private Surge begin() {
      Instant first = time(recent.getFirst());
      Instant last = time(recent.getLast());
      Duration past = Duration.between(begun, first);
      double usual = calmEvents / (double) Math.max(1, past.toMillis());
      double now = CROWD / (double) Math.max(1, Duration.between(first, last).toMillis());
      double factor = past.compareTo(PAST) < 0 || calmEvents == 0 ? 0 : now / usual;
      return new Surge(
          key.operation(),
          key.host(),
          first,
          last,
          CROWD,
          recent.stream().filter(Beat::failed).count(),
          (int) recent.stream().map(Beat::device).filter(d -> !d.isEmpty()).distinct().count(),
          factor,
          List.of(recent.getFirst().event(), recent.getLast().event()));
    }

    private static Surge longer(Surge surge, Beat beat) {
      return new Surge(
          surge.operation(),
          surge.host(),
          surge.first(),
          time(beat),
          surge.count() + 1,
          surge.failures() + (beat.failed() ? 1 : 0),
          surge.devices(),
          surge.factor(),
          List.of(surge.samples().get(0), beat.event()));
    }

    List<Surge> surges() {
      List<Surge> all = new ArrayList<>(over);
      if (open != null) {
        all.add(open);
      }
      return all;
    }
  }
}
