package io.github.orsak.history.fold.pace;

import io.github.orsak.history.Flicker;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Share;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.memory.Samples;
import io.github.orsak.knowledge.catalog.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows how failures and successes of an operation or of all traffic alternate on each host. */
public final class FlickerFold {

  // After an hour without a failure what fails then is another story, if enough was tried.
  private static final Duration CALM = Duration.ofMinutes(60);
  private static final int FEWEST_TURNS = 3;

  private static final String DOWNLOAD = "DOWNLOAD";

  private final Map<Key, Wave> waves = new LinkedHashMap<>();
  private final Map<Key, Newest<Flicker>> over = new LinkedHashMap<>();
  private final Memory memory;

  // What fails so says something of the device, and if many fail so, of more.
  private final Map<Key, Set<String>> faults = new HashMap<>();

  private record Key(String host, String operation, String fault) {
    Key(String host, String operation) {
      this(host, operation, "");
    }
  }

  FlickerFold(Memory memory) {
    this.memory = memory;
  }

  void accept(Observation seen, Operation operation) {
    boolean traffic = Flicker.TRAFFIC.contains(seen.operation());
    if (traffic || !seen.outcome().failed() || !seen.specific()) {
      accept(seen, new Key(seen.host(), traffic ? "" : seen.operation()));
      accept(seen, new Key(seen.host(), Flicker.EVERYTHING));
    }
    if (!operation.shares().isEmpty()) {
      acceptByFault(seen, operation);
    }
  }

  private void acceptByFault(Observation seen, Operation operation) {
    Set<String> known =
        faults.computeIfAbsent(
            new Key(seen.host(), operation.name()), unseen -> new LinkedHashSet<>());
    if (!seen.outcome().failed()) {
      known.forEach(fault -> accept(seen, new Key(seen.host(), operation.name(), fault)));
    } else if (seen.specific() && !operation.shares().contains(seen.fault())) {
      known.add(seen.fault());
      accept(seen, new Key(seen.host(), operation.name(), seen.fault()));
    }
  }

  private void accept(Observation seen, Key key) {
    @Nullable Wave wave = waves.get(key);
    if (!seen.outcome().failed()) {
      if (wave != null) {
        wave.succeed(seen);
      }
      return;
    }
    if (wave != null && wave.calm) {
      wave.flicker().ifPresent(over.computeIfAbsent(key, unseen -> memory.newest(Bound.FLICKERS)));
      wave = null;
    }
    if (wave == null) {
      wave = new Wave(key);
      waves.put(key, wave);
    }
    wave.fail(seen);
  }

  List<Flicker> flickers() {
    List<Flicker> all = new ArrayList<>();
    over.values().forEach(own -> all.addAll(own.kept()));
    waves.values().forEach(wave -> wave.flicker().ifPresent(all::add));
    return all;
  }

  private static final class Wave {
    private final Key key;
    private final Samples samples = new Samples();
    private final Set<String> devices = new HashSet<>();
    private final Set<String> succeeded = new HashSet<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private int failures;
    private int successes;
    private long successesSince;
    private Instant backAt = Instant.MIN;
    private boolean calm;
    private int turns;

    Wave(Key key) {
      this.key = key;
    }

    void succeed(Observation seen) {
      if (successesSince == 0) {
        backAt = seen.time();
      }
      successesSince++;
      succeeded.add(seen.operation());
      kindOf(seen).successesSince++;
      calm |=
          share().brokenBy(successesSince / Share.BEYOND_DOUBT)
              && samples.last().time().plus(CALM).isBefore(seen.time());
    }

    void fail(Observation seen) {
      // A success of the other direction says nothing of this one.
      turns += succeeded.remove(seen.operation()) ? 1 : 0;
      successes += (int) successesSince;
      successesSince = 0;
      kinds.values().forEach(Kind::goOn);
      kindOf(seen).failures++;
      calm = false;
      failures++;
      samples.add(seen.event());
      if (!seen.entities().device().isEmpty()) {
        devices.add(seen.entities().device());
      }
    }

    private Kind kindOf(Observation seen) {
      String kind = seen.operation().equals(DOWNLOAD) ? DOWNLOAD : seen.reports();
      return kinds.computeIfAbsent(kind, any -> new Kind());
    }

    Share share() {
      return new Share(failures, successes);
    }

    // One kind of report fails, and as many others get through as do not come by chance.
    private boolean oneKind() {
      return kinds.entrySet().stream()
          .filter(kind -> isReport(kind.getKey()))
          .filter(kind -> kind.getValue().failures * 2 > failures)
          .filter(kind -> kind.getValue().failures * 10 >= failuresOfKnownKind() * 9)
          .anyMatch(kind -> kind.getValue().share().brokenBy(reportedBeside(kind.getValue())));
    }

    private static boolean isReport(String kind) {
      return !kind.isEmpty() && !kind.equals(DOWNLOAD);
    }

    // Whose result an upload reports is not known where records are missing.
    private long failuresOfKnownKind() {
      return failures - Optional.ofNullable(kinds.get("")).map(any -> any.failures).orElse(0L);
    }

    private long reportedBeside(Kind one) {
      return kinds.entrySet().stream()
          .filter(kind -> isReport(kind.getKey()) && kind.getValue() != one)
          .mapToLong(kind -> kind.getValue().successes)
          .sum();
    }

    Optional<Flicker> flicker() {
      if (turns < FEWEST_TURNS) {
        return Optional.empty();
      }
      Optional<Instant> calmSince =
          share().brokenBy(successesSince) ? Optional.of(backAt) : Optional.empty();
      return Optional.of(
          new Flicker(
              key.host(),
              key.operation(),
              key.fault(),
              samples.first().time(),
              samples.last().time(),
              failures,
              successes,
              turns,
              devices.size(),
              oneKind(),
              calmSince,
              samples.all()));
    }
  }

  /** What came of reports of one operation, or of downloads. */
  private static final class Kind {
    private long failures;
    private long successes;
    private long successesSince;

    void goOn() {
      successes += successesSince;
      successesSince = 0;
    }

    Share share() {
      return new Share(failures, successes);
    }
  }
}
