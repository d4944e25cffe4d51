package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Restarts;
import io.github.orsak.history.ServiceRun;
import io.github.orsak.history.ServiceRun.Ending;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.memory.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the times in which the service of one host ended and started again and again. */
final class RestartFold {

  private static final Duration HOUR = Duration.ofHours(1);
  // Three starts in half an hour are a loop; who asks for more than this asks for no other cause.
  private static final int STARTS = 20;

  private final Newest<Chain> over;
  private @Nullable Chain chain;

  RestartFold(Memory memory) {
    over = memory.newest(Bound.RESTARTS);
  }

  /**
   * Takes it that another run follows.
   *
   * @param run the run that ended
   * @param next the first event of the one that follows
   * @param started whether that is its start
   */
  void follow(ServiceRun run, Event next, boolean started) {
    calm(run);
    if (chain == null || !chain.goesOn(run, next, started)) {
      if (chain != null) {
        over.accept(chain);
      }
      chain = new Chain(run);
      if (!chain.goesOn(run, next, started)) {
        chain = null;
        return;
      }
    }
    chain.add(next);
  }

  /** The loops so far, if this is the run that came last. */
  List<Restarts> restarts(ServiceRun latest) {
    List<Restarts> all = new ArrayList<>();
    over.kept().forEach(loop -> all.add(loop.toRestarts(latest)));
    if (chain != null) {
      all.add(chain.toRestarts(latest));
    }
    return all;
  }

  private void calm(ServiceRun run) {
    if (steady(run)) {
      over.kept().forEach(loop -> loop.calm(run));
      if (chain != null) {
        chain.calm(run);
      }
    }
  }

  private static boolean steady(ServiceRun run) {
    return run.steadyMinutes() >= HOUR.toMinutes();
  }

  /** Runs of one ending, one soon after the other. */
  private static final class Chain {
    private final ServiceRun begin;
    private final boolean stopped;
    private final Samples samples = new Samples();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private final List<Duration> tightest = new ArrayList<>();
    private Instant last;
    private int starts;
    private Optional<Instant> calmSince = Optional.empty();

    Chain(ServiceRun begin) {
      this.begin = begin;
      this.last = begin.first();
      stopped = begin.ending() == Ending.STOPPED;
      samples.add(begin.samples().get(0));
      if (!stopped) {
        count(begin.first());
      }
    }

    boolean goesOn(ServiceRun run, Event next, boolean startedNext) {
      Instant since = stopped ? run.last() : run.first();
      return run.ending() == begin.ending()
          && (stopped || run.started().isPresent())
          && (starts == 0 || !steady(run))
          && startedNext
          && !next.time().isAfter(since.plus(HOUR));
    }

    void add(Event start) {
      starts++;
      last = start.time();
      samples.add(start);
      count(start.time());
    }

    // The newest start ends the shortest span of each number of starts, or leaves it as it was.
    private void count(Instant start) {
      recent.addFirst(start);
      if (recent.size() > STARTS) {
        recent.removeLast();
      }
      int number = 0;
      for (Instant earlier : recent) {
        Duration span = Duration.between(earlier, start);
        if (number == tightest.size()) {
          tightest.add(span);
        } else if (span.compareTo(tightest.get(number)) < 0) {
          tightest.set(number, span);
        }
        number++;
      }
    }

    void calm(ServiceRun run) {
      if (calmSince.isEmpty() && !run.first().isBefore(last)) {
        calmSince = run.started();
      }
    }

    Restarts toRestarts(ServiceRun latest) {
      Optional<Instant> calm =
          calmSince.or(
              () ->
                  steady(latest) && !latest.first().isBefore(last)
                      ? latest.started()
                      : Optional.empty());
      return new Restarts(
          begin.host(),
          begin.ending(),
          stopped ? begin.last() : begin.first(),
          last,
          starts,
          tightest,
          calm,
          samples.all());
    }
  }
}
