package io.github.orsak.history.fold.pace;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Silence;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.knowledge.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the hours in which a program on a host, or the whole host, logged nothing. */
final class SilenceFold {

  private static final Duration SHORTEST = Duration.ofMinutes(60);
  // A rush does not make a silence after it stranger.
  private static final long VISIT = Duration.ofMinutes(5).toSeconds();

  private final Map<String, List<Ear>> ears = new LinkedHashMap<>();
  private final Memory memory;

  private record Key(String host, Optional<Actor> actor) {}

  SilenceFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen, Actor actor) {
    for (Ear ear : ears.computeIfAbsent(seen.host(), this::ears)) {
      ear.accept(seen.event(), actor);
    }
  }

  private List<Ear> ears(String host) {
    List<Ear> ears = new ArrayList<>();
    ears.add(new Ear(new Key(host, Optional.empty()), memory));
    for (Actor actor : Actor.values()) {
      ears.add(new Ear(new Key(host, Optional.of(actor)), memory));
    }
    return ears;
  }

  /** The silences so far; {@code reach} is how far the log of each host goes. */
  List<Silence> silences(Map<String, Instant> reach) {
    List<Silence> all = new ArrayList<>();
    ears.forEach((host, heard) -> heard.forEach(ear -> all.addAll(ear.silences(reach.get(host)))));
    return all;
  }

  private static final class Ear {
    private final Key key;
    private final Newest<Silence> past;
    // How often gaps of up to 2^i seconds were seen: enough to know the usual one.
    private final long[] gaps = new long[32];
    private final Habit habit = new Habit();
    private @Nullable Event last;
    private @Nullable Instant since;
    private Duration longest = Duration.ZERO;
    private long heard;
    private long visits;
    private long others;

    Ear(Key key, Memory memory) {
      this.key = key;
      this.past = memory.newest(Bound.SILENCES);
    }

    void accept(Event event, Actor actor) {
      if (key.actor().isEmpty() || key.actor().get() == actor) {
        hear(event);
      } else {
        others++;
      }
    }

    private void hear(Event event) {
      if (last == null) {
        since = event.time();
        visits++;
      } else {
        visits += visit(event) > visit(last) ? 1 : 0;
        Duration gap = Duration.between(last.time(), event.time());
        if (gap.compareTo(SHORTEST) >= 0) {
          past.accept(silence(event.time(), true, List.of(last, event)));
        }
        longest = gap.compareTo(longest) > 0 ? gap : longest;
        gaps[Math.min(31, 64 - Long.numberOfLeadingZeros(Math.max(0, gap.toSeconds())))]++;
      }
      habit.hear(event.time());
      heard++;
      last = event;
      others = 0;
    }

    private static long visit(Event event) {
      return Math.floorDiv(event.time().getEpochSecond(), VISIT);
    }

    private Silence silence(Instant end, boolean broken, List<Event> samples) {
      Habit.Verdict expected = habit.of(last.time(), end);
      return new Silence(
          key.host(),
          key.actor(),
          last.time(),
          end,
          broken,
          usual(),
          longest,
          heard,
          visits,
          since,
          expected.hours(),
          expected.known(),
          expected.due(),
          others,
          samples);
    }

    private Duration usual() {
      long half = 0;
      for (long count : gaps) {
        half += count;
      }
      half = (half + 1) / 2;
      int i = 0;
      for (long sum = gaps[0]; sum < half; sum += gaps[i]) {
        i++;
      }
      return Duration.ofSeconds(1L << i);
    }

    List<Silence> silences(Instant reach) {
      List<Silence> all = new ArrayList<>(past.kept());
      if (last != null && !last.time().plus(SHORTEST).isAfter(reach)) {
        all.add(silence(reach, false, List.of(last)));
      }
      return all;
    }
  }
}
