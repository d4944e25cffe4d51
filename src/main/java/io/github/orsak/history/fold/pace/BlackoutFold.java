package io.github.orsak.history.fold.pace;

import io.github.orsak.event.Event;
import io.github.orsak.history.Blackout;
import io.github.orsak.history.Observation;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.memory.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows on each host how long nothing got through between it and Intune. */
public final class BlackoutFold {

  private static final Duration TOGETHER = Duration.ofMinutes(15);

  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Map<String, Newest<Blackout>> over = new LinkedHashMap<>();
  private final Memory memory;

  BlackoutFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen) {
    Blackout.@Nullable Direction direction = Blackout.TRAFFIC.get(seen.operation());
    if (direction == null) {
      return;
    }
    if (seen.outcome().failed()) {
      runs.computeIfAbsent(seen.host(), Run::new).fail(direction, seen.event());
      return;
    }
    @Nullable Run run = runs.remove(seen.host());
    if (run != null && run.enough()) {
      over.computeIfAbsent(seen.host(), host -> memory.newest(Bound.BLACKOUTS))
          .accept(run.blackout(Optional.of(seen.time())));
    }
  }

  List<Blackout> blackouts() {
    List<Blackout> all = new ArrayList<>();
    over.values().forEach(own -> all.addAll(own.kept()));
    runs.values().stream()
        .filter(Run::enough)
        .forEach(run -> all.add(run.blackout(Optional.empty())));
    return all;
  }

  /** Failures with no success between them. */
  private static final class Run {
    private final String host;
    private final Samples samples = new Samples();
    private final Map<Blackout.Direction, Integer> failures =
        new EnumMap<>(Blackout.Direction.class);
    private final Map<Blackout.Direction, Instant> latest = new EnumMap<>(Blackout.Direction.class);
    private boolean together;

    Run(String host) {
      this.host = host;
    }

    void fail(Blackout.Direction direction, Event event) {
      failures.merge(direction, 1, Integer::sum);
      latest.put(direction, event.time());
      @Nullable Instant other =
          latest.get(
              direction == Blackout.Direction.UP ? Blackout.Direction.DOWN : Blackout.Direction.UP);
      together |= other != null && !event.time().isAfter(other.plus(TOGETHER));
      samples.add(event);
    }

    boolean enough() {
      return together || failures.values().stream().anyMatch(count -> count > 1);
    }

    Blackout blackout(Optional<Instant> end) {
      return new Blackout(
          host,
          samples.first().time(),
          samples.last().time(),
          failures.getOrDefault(Blackout.Direction.UP, 0),
          failures.getOrDefault(Blackout.Direction.DOWN, 0),
          together,
          end,
          samples.all());
    }
  }
}
