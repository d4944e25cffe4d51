package io.github.orsak.history.fold.pace;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Surge;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Distinct;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the times in which an operation was used in a rush, on each host and on all together. */
final class SurgeFold {

  private static final int CROWD = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  // A shorter past says nothing of the usual pace.
  private static final Duration PAST = Duration.ofMinutes(60);
  // So many times the usual pace is a rush; half of that still is one.
  private static final double RUSH = 10;
  private static final int FEW = 2;
  // So many at half the height of the rush are still of it, a straggler is not.
  private static final int RUN = 5;
  // A device tries again within minutes before it waits for its next check-in.
  private static final Duration RETRY = Duration.ofMinutes(5);

  private final Map<Key, Meter> meters = new LinkedHashMap<>();
  private final Memory memory;

  private record Key(String operation, String host) {}

  private record Beat(Event event, boolean failed, String device) {}

  SurgeFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen) {
    Beat beat = new Beat(seen.event(), seen.outcome().failed(), seen.entities().device());
    meter(seen, "").add(beat);
    // What a log without hosts holds is the whole already.
    if (!seen.host().isEmpty()) {
      meter(seen, seen.host()).add(beat);
    }
  }

  private Meter meter(Observation seen, String host) {
    return meters.computeIfAbsent(
        new Key(seen.operation(), host), key -> new Meter(key, seen.time(), memory));
  }

  /** The rushes so far; {@code reach} is how far the log of each host goes. */
  List<Surge> surges(Map<String, Instant> reach) {
    Instant end = reach.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return meters.values().stream()
        .flatMap(meter -> meter.surges(reach.getOrDefault(meter.key.host(), end)).stream())
        .toList();
  }

  private static final class Meter {
    private final Key key;
    private final Instant begun;
    private final Deque<Beat> recent = new ArrayDeque<>();
    private final Newest<Surge> over;
    private Distinct devices = new Distinct();
    private long calmEvents;
    private Duration rushed = Duration.ZERO;
    private Duration pause = Duration.ZERO;
    private @Nullable Surge open;
    // What has come since the last event of the rush, and may be of it if more comes at its pace.
    private final List<Beat> stragglers = new ArrayList<>();

    Meter(Key key, Instant begun, Memory memory) {
      this.key = key;
      this.begun = begun;
      this.over = memory.newest(Bound.SURGES);
    }

    void add(Beat beat) {
      if (beat.failed() && recent.stream().anyMatch(earlier -> retries(beat, earlier))) {
        return;
      }
      recent.add(beat);
      if (recent.size() > CROWD) {
        Beat oldest = recent.remove();
        pause = Duration.between(time(oldest), time(recent.getFirst()));
        calmEvents += open == null ? 1 : 0;
      }
      if (recent.size() < CROWD) {
        return;
      }
      if (rush(span())) {
        open = open == null ? begin() : longer(open, beat);
      } else if (open != null) {
        rushed = rushed.plus(Duration.between(open.first(), open.last()));
        over.accept(ended(open));
        open = null;
        stragglers.clear();
      }
    }

    private boolean rush(Duration span) {
      double least = open == null ? RUSH : RUSH / 2;
      return span.compareTo(WINDOW) <= 0 || factor(span) >= least;
    }

    private static boolean retries(Beat beat, Beat earlier) {
      return earlier.failed()
          && !beat.device().isEmpty()
          && beat.device().equals(earlier.device())
          && !time(earlier).plus(RETRY).isBefore(time(beat));
    }

    private static Instant time(Beat beat) {
      return beat.event().time();
    }

    private Duration span() {
      return Duration.between(time(recent.getFirst()), time(recent.getLast()));
    }

    // Few events say little of the usual pace, so it is taken as somewhat higher.
    private double usual() {
      Instant until = open == null ? time(recent.getFirst()) : open.first();
      Duration past = Duration.between(begun, until).minus(rushed);
      return past.compareTo(PAST) < 0 || calmEvents == 0
          ? Double.POSITIVE_INFINITY
          : (calmEvents + FEW) / (double) past.toMillis();
    }

    private double factor(Duration span) {
      return CROWD / (double) Math.max(1, span.toMillis()) / usual();
    }

    // What came at the usual pace before the rush is no part of it.
    private Surge begin() {
      double usual = usual();
      Duration span = span();
      double factor = factor(span);
      Deque<Beat> rush = new ArrayDeque<>(recent);
      Duration gap = pause;
      while (rush.size() > 1) {
        Beat oldest = rush.remove();
        Duration next = Duration.between(time(oldest), time(rush.getFirst()));
        if (Double.isInfinite(usual) || next.toMillis() * usual < 0.5) {
          rush.addFirst(oldest);
          break;
        }
        gap = next;
      }
      devices = new Distinct();
      rush.forEach(beat -> devices.add(beat.device()));
      return new Surge(
          key.operation(),
          key.host(),
          time(rush.getFirst()),
          time(rush.getLast()),
          rush.size(),
          rush.stream().filter(Beat::failed).count(),
          devices.count(),
          factor,
          span,
          Double.isInfinite(usual) ? 0 : usual * gap.toMillis(),
          Optional.empty(),
          List.of(rush.getFirst().event(), rush.getLast().event()));
    }

    private Surge longer(Surge surge, Beat beat) {
      stragglers.add(beat);
      Duration tightest = span().compareTo(surge.tightest()) < 0 ? span() : surge.tightest();
      Beat before = recent.stream().skip(CROWD - RUN).findFirst().orElseThrow();
      Duration run = Duration.between(time(before), time(beat));
      if (run.multipliedBy(CROWD).compareTo(tightest.multipliedBy(2 * RUN)) > 0) {
        return surge;
      }
      stragglers.forEach(of -> devices.add(of.device()));
      Surge longer =
          new Surge(
              surge.operation(),
              surge.host(),
              surge.first(),
              time(beat),
              surge.count() + stragglers.size(),
              surge.failures() + stragglers.stream().filter(Beat::failed).count(),
              devices.count(),
              Math.max(surge.factor(), factor(span())),
              tightest,
              surge.due(),
              Optional.empty(),
              List.of(surge.samples().get(0), beat.event()));
      stragglers.clear();
      return longer;
    }

    private static Surge ended(Surge surge) {
      return new Surge(
          surge.operation(),
          surge.host(),
          surge.first(),
          surge.last(),
          surge.count(),
          surge.failures(),
          surge.devices(),
          surge.factor(),
          surge.tightest(),
          surge.due(),
          Optional.of(surge.last()),
          surge.samples());
    }

    List<Surge> surges(Instant reach) {
      List<Surge> all = new ArrayList<>(over.kept());
      if (open != null) {
        // Even if one more came now, it would no longer be a rush.
        Instant second = recent.stream().skip(1).findFirst().map(Meter::time).orElseThrow();
        all.add(rush(Duration.between(second, reach)) ? open : ended(open));
      }
      return all;
    }
  }
}
