package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.history.ServiceRun.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that ended and started again, always in the same way, without an hour of work between.
 *
 * @param host the host
 * @param ending how each run ended: it died, or it was stopped
 * @param runs the runs that ended so, and the one that started last; at least two
 * @param calmSince the start of the first run since then that worked for an hour
 */
public record Restarts(
    String host, Ending ending, List<ServiceRun> runs, Optional<Instant> calmSince)
    implements Fact {

  private static final Duration HOUR = Duration.ofHours(1);

  public Restarts {
    runs = List.copyOf(runs);
  }

  /** What the runs of one host, in their order, amount to. */
  static List<Restarts> of(List<ServiceRun> runs) {
    List<Restarts> found = new ArrayList<>();
    int begin = 0;
    while (begin < runs.size() - 1) {
      int end = begin;
      while (end < runs.size() - 1 && follows(runs.get(begin), runs.get(end), runs.get(end + 1))) {
        end++;
      }
      if (end > begin) {
        ServiceRun one = runs.get(begin);
        Optional<Instant> calm =
            runs.subList(end, runs.size()).stream()
                .filter(Restarts::steady)
                .findFirst()
                .flatMap(ServiceRun::started);
        found.add(new Restarts(one.host(), one.ending(), runs.subList(begin, end + 1), calm));
      }
      begin = Math.max(end, begin + 1);
    }
    return found;
  }

  private static boolean follows(ServiceRun first, ServiceRun run, ServiceRun next) {
    boolean stopped = run.ending() == Ending.STOPPED;
    Instant since = stopped ? run.last() : run.first();
    return run.ending() == first.ending()
        && (stopped || run.started().isPresent())
        && (run == first || !steady(run))
        && next.startedBetween(since, since.plus(HOUR));
  }

  private static boolean steady(ServiceRun run) {
    return run.steadyMinutes() >= HOUR.toMinutes();
  }

  /** The most starts within so many minutes; the first does not count where a stop came first. */
  public int startsWithin(long minutes) {
    List<Instant> starts =
        runs.stream()
            .skip(ending == Ending.STOPPED ? 1 : 0)
            .flatMap(run -> run.started().stream())
            .toList();
    int most = 0;
    int from = 0;
    for (int to = 0; to < starts.size(); to++) {
      while (starts.get(from).plus(Duration.ofMinutes(minutes)).isBefore(starts.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  /** The stop that came first, or where the process died, the start before it did. */
  @Override
  public Instant first() {
    ServiceRun one = runs.get(0);
    return ending == Ending.STOPPED ? one.last() : one.first();
  }

  /** The last start. */
  @Override
  public Instant last() {
    return runs.get(runs.size() - 1).first();
  }

  @Override
  public List<Event> samples() {
    return Stream.of(0, 1, runs.size() - 1)
        .distinct()
        .map(number -> runs.get(number).samples())
        .map(samples -> samples.get(0))
        .toList();
  }
}
