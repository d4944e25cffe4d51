package io.github.orsak.history.fold.pace;

import io.github.orsak.event.Event;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Reissue;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.memory.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds requests for which certificate after certificate is issued. */
final class ReissueFold {

  private static final Duration DAY = Duration.ofHours(24);
  private static final int FEWEST = 3;
  // A loop comes round within hours, so the requests of the last hours are enough to see it.
  private static final int REMEMBERED = 5_000;
  // A certificate that is logged twice is logged twice within minutes.
  private static final int LATEST = 20;

  private final Newest<Loop> over;

  private final Map<Key, Loop> loops =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Loop> eldest) {
          boolean full = size() > REMEMBERED;
          if (full) {
            leave(eldest.getValue());
          }
          return full;
        }
      };

  private record Key(String device, String user, String ca, String template) {}

  ReissueFold(Memory memory) {
    over = memory.newest(Bound.REISSUES);
  }

  void accept(Observation issued) {
    Entities who = issued.entities();
    if (who.device().isEmpty() || who.template().isEmpty() || who.thumbprint().isEmpty()) {
      return;
    }
    Key key = new Key(who.device(), who.user(), who.ca(), who.template());
    Loop loop = loops.computeIfAbsent(key, unseen -> new Loop(key));
    if (loop.overBefore(issued.time())) {
      leave(loop);
      loop = new Loop(key);
      loops.put(key, loop);
    }
    loop.add(issued.event(), who.thumbprint());
  }

  private void leave(Loop loop) {
    if (loop.count >= FEWEST) {
      over.accept(loop);
    }
  }

  /** The loops so far; {@code reach} is how far the log of each host goes. */
  List<Reissue> reissues(Map<String, Instant> reach) {
    List<Loop> all = new ArrayList<>(over.kept());
    loops.values().stream().filter(loop -> loop.count >= FEWEST).forEach(all::add);
    return all.stream().map(loop -> loop.toReissue(reach)).toList();
  }

  private static final class Loop {
    private final Key key;
    private final Set<String> thumbprints = new LinkedHashSet<>();
    private final Samples samples = new Samples();
    private Duration longest = Duration.ZERO;
    private int count;

    Loop(Key key) {
      this.key = key;
    }

    // What is certain to be no round of it, as it comes at least a day late.
    boolean overBefore(Instant time) {
      if (count == 0) {
        return false;
      }
      Instant since = count < FEWEST ? samples.first().time() : due().plus(longest);
      return since.plus(DAY).isBefore(time);
    }

    void add(Event event, String thumbprint) {
      if (thumbprints.add(thumbprint)) {
        if (count > 0) {
          Duration pause = Duration.between(samples.last().time(), event.time());
          longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        count++;
        samples.add(event);
        if (thumbprints.size() > LATEST) {
          thumbprints.remove(thumbprints.iterator().next());
        }
      }
    }

    private Instant due() {
      return samples.last().time().plus(longest);
    }

    // What comes in a rhythm is over when it has been missing for twice its longest pause.
    private Optional<Instant> calmSince(Map<String, Instant> reach) {
      Event last = samples.last();
      Instant end = reach.getOrDefault(last.host(), last.time());
      return due().plus(longest).isBefore(end) ? Optional.of(due()) : Optional.empty();
    }

    Reissue toReissue(Map<String, Instant> reach) {
      return new Reissue(
          samples.last().host(),
          key.device(),
          key.template(),
          samples.first().time(),
          samples.last().time(),
          count,
          calmSince(reach),
          samples.all());
    }
  }
}
