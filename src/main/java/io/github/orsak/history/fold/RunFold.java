package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.ServiceRun;
import io.github.orsak.history.ServiceRun.Ending;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the lives of the connector service on one host. */
final class RunFold {

  private final String host;
  private final Newest<ServiceRun> ended;
  private final RestartFold restarts;
  private @Nullable ServiceRun latest;
  private @Nullable Life life;
  private int index;

  RunFold(String host, Memory memory) {
    this.host = host;
    this.ended = memory.newest(Bound.SERVICE_RUNS);
    this.restarts = new RestartFold(memory);
  }

  /**
   * Takes an event of the service.
   *
   * @return whether it is the first download of a started run in which no retrieval failed: proof
   *     that the connector's identity works
   */
  boolean accept(Observation seen) {
    if (seen.outcome() == Outcome.STARTED) {
      end(Ending.DIED, seen);
      life = begin(seen, Optional.of(seen.time()));
      return false;
    }
    if (life == null) {
      life = begin(seen, Optional.empty());
    }
    life.last = seen.event();
    if (seen.outcome() == Outcome.STOPPED) {
      end(Ending.STOPPED, seen);
      return false;
    }
    return life.note(seen);
  }

  private Life begin(Observation seen, Optional<Instant> started) {
    if (latest != null) {
      restarts.follow(latest, seen.event(), started.isPresent());
    }
    return new Life(seen, started);
  }

  private void end(Ending ending, Observation by) {
    if (life != null) {
      latest = life.toRun(ending, Optional.of(by.time()));
      ended.accept(latest);
      index++;
    }
    life = null;
  }

  /** The lives so far, and where one followed the other soon, what they amount to. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(ended.kept());
    ServiceRun last = latest;
    if (life != null) {
      last = life.toRun(Ending.RUNNING, Optional.empty());
      facts.add(last);
    }
    if (last != null) {
      facts.addAll(restarts.restarts(last));
    }
    return facts;
  }

  private final class Life {
    private final Event first;
    private final Optional<Instant> started;
    private Event last;
    private long downloads;
    private Optional<Instant> firstDownload = Optional.empty();
    private Optional<Instant> lastSuccess = Optional.empty();
    private final String startFault;
    private long retrievalErrors;

    Life(Observation begin, Optional<Instant> started) {
      this.first = begin.event();
      this.last = begin.event();
      this.started = started;
      this.startFault = started.isPresent() ? begin.fault() : Fault.NONE;
    }

    boolean note(Observation seen) {
      if (seen.outcome() == Outcome.SUCCESS) {
        lastSuccess = Optional.of(seen.time());
      }
      if (seen.operation().equals("RETRIEVE") && seen.outcome().failed()) {
        retrievalErrors++;
      }
      if (!seen.operation().equals("DOWNLOAD") || seen.outcome() != Outcome.SUCCESS) {
        return false;
      }
      downloads++;
      if (downloads == 1) {
        firstDownload = Optional.of(seen.time());
      }
      return downloads == 1 && started.isPresent() && retrievalErrors == 0;
    }

    ServiceRun toRun(Ending ending, Optional<Instant> endedAt) {
      return new ServiceRun(
          host,
          index,
          started,
          first.time(),
          last.time(),
          ending,
          endedAt,
          downloads,
          firstDownload,
          lastSuccess,
          startFault,
          retrievalErrors,
          first.equals(last) ? List.of(first) : List.of(first, last));
    }
  }
}
