package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private final Map<Key, Loop> loops =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Loop> eldest) {
          return size() > REMEMBERED && eldest.getValue().thumbprints.size() < FEWEST;
        }
      };

  private record Key(String device, String user, String ca, String template) {}

  void accept(Observation issued) {
    Entities who = issued.entities();
    if (who.device().isEmpty() || who.template().isEmpty() || who.thumbprint().isEmpty()) {
      return;
    }
    Key key = new Key(who.device(), who.user(), who.ca(), who.template());
    Loop loop = loops.computeIfAbsent(key, unseen -> new Loop());
    if (loop.thumbprints.size() < FEWEST && loop.startedBefore(issued.time().minus(DAY))) {
      loop.clear();
    }
    loop.add(issued.event(), who.thumbprint());
  }

  /** The loops so far; {@code reach} is how far the log of each host goes. */
  List<Reissue> reissues(Map<String, Instant> reach) {
    List<Reissue> all = new ArrayList<>();
    loops.forEach(
        (key, loop) -> {
          if (loop.thumbprints.size() >= FEWEST) {
            all.add(loop.toReissue(key, reach));
          }
        });
    return all;
  }

  private static final class Loop {
    private final Set<String> thumbprints = new HashSet<>();
    private final Samples samples = new Samples();
    private Duration longest = Duration.ZERO;

    boolean startedBefore(Instant time) {
      return !samples.isEmpty() && samples.first().time().isBefore(time);
    }

    void clear() {
      thumbprints.clear();
      samples.clear();
      longest = Duration.ZERO;
    }

    void add(Event event, String thumbprint) {
      if (thumbprints.add(thumbprint)) {
        if (!samples.isEmpty()) {
          Duration pause = Duration.between(samples.last().time(), event.time());
          longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        samples.add(event);
      }
    }

    // What comes in a rhythm is over when it has been missing for twice its longest pause.
    private Optional<Instant> calmSince(Map<String, Instant> reach) {
      Event last = samples.last();
      Instant due = last.time().plus(longest);
      Instant end = reach.getOrDefault(last.host(), last.time());
      return due.plus(longest).isBefore(end) ? Optional.of(due) : Optional.empty();
    }

    Reissue toReissue(Key key, Map<String, Instant> reach) {
      return new Reissue(
          samples.last().host(),
          key.device(),
          key.template(),
          samples.first().time(),
          samples.last().time(),
          thumbprints.size(),
          calmSince(reach),
          samples.all());
    }
  }
}
