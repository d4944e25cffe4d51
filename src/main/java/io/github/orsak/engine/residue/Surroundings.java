package io.github.orsak.engine.residue;

import io.github.orsak.diagnosis.Extent;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.payload.Observer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells failures by what came through beside them: where they are and where not, and what share.
 */
final class Surroundings {

  // What comes again and again at the same distance, give or take so much of it.
  private static final double REGULAR = 0.15;
  private static final int FEWEST_GAPS = 3;

  private final Map<String, List<Traffic>> byOperation;
  private final Map<String, List<Episode>> failing;
  private final Observer observer;

  /**
   * Looks around.
   *
   * @param failing what failed in each flow, explained or not
   */
  Surroundings(List<Traffic> traffic, Stream<Episode> failing, Observer observer) {
    this.byOperation = traffic.stream().collect(Collectors.groupingBy(Traffic::operation));
    this.failing = failing.collect(Collectors.groupingBy(Episode::operation));
    this.observer = observer;
  }

  /**
   * What can be told of failures of one operation; there are some.
   *
   * @param devices so many different devices are known to have failed
   * @param showsSuccess whether a success of it would be logged
   */
  Leftover describe(List<Unexplained> flows, int devices, boolean goesOn, boolean showsSuccess) {
    Episode any = flows.get(0).episode();
    Instant first = first(flows);
    Instant last = last(flows);
    List<Entities> whose = whose(flows);
    return new Leftover(
        any.operation(),
        any.fault(),
        flows,
        extent(flows, Scope::host),
        extent(flows, Scope::ca),
        extent(flows, Scope::template),
        extent(flows, Scope::reports),
        share(flows),
        first,
        last,
        Math.max(
            devices, flows.stream().mapToInt(flow -> flow.episode().devices()).max().orElse(0)),
        only(flows, Episode::devices, whose, Entities::device),
        only(flows, Episode::users, whose, Entities::user),
        rhythm(flows),
        goesOn,
        showsSuccess && !goesOn && mayGoOn(flows));
  }

  /** Whether so few successes came since that it may go on. */
  boolean stillFails(List<Unexplained> flows) {
    return share(flows).failed() > 1 && !over(flows);
  }

  // Under a fifth it works with a blemish, whatever comes.
  private boolean mayGoOn(List<Unexplained> flows) {
    return share(flows).fifth() && !over(flows);
  }

  private boolean over(List<Unexplained> flows) {
    return share(flows).brokenBy(workedSince(flows, last(flows)));
  }

  private Share share(List<Unexplained> flows) {
    long failed = flows.stream().mapToLong(Unexplained::failures).sum();
    long worked = workedSince(flows, first(flows)) - workedSince(flows, last(flows));
    return new Share(failed, worked);
  }

  private long workedSince(List<Unexplained> flows, Instant time) {
    Set<Scope> scopes =
        flows.stream().map(flow -> flow.episode().scope()).collect(Collectors.toSet());
    return traffic(flows).stream()
        .filter(other -> scopes.contains(other.scope()))
        .mapToLong(other -> other.successes().since(time))
        .sum();
  }

  private List<Traffic> traffic(List<Unexplained> flows) {
    return byOperation.getOrDefault(flows.get(0).episode().operation(), List.of());
  }

  private Extent extent(List<Unexplained> flows, Function<Scope, String> name) {
    TreeSet<String> failing =
        flows.stream()
            .map(flow -> name.apply(flow.episode().scope()))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Share share = share(flows);
    Instant first = first(flows);
    Map<String, Long> worked = new TreeMap<>();
    for (Traffic other : traffic(flows)) {
      String where = name.apply(other.scope());
      if (!where.isEmpty() && !failing.contains(where) && other.worksAfter(first)) {
        worked.merge(where, other.successes().since(first), Long::sum);
      }
    }
    worked.values().removeIf(successes -> !share.brokenBy(successes));
    // What fails in part for another reason works no better.
    this.failing.getOrDefault(flows.get(0).episode().operation(), List.of()).stream()
        .filter(other -> other.share().fifth() && !other.last().isBefore(first))
        .forEach(other -> worked.remove(name.apply(other.scope())));
    return new Extent(List.copyOf(failing), List.copyOf(worked.keySet()));
  }

  private List<Entities> whose(List<Unexplained> flows) {
    return flows.stream()
        .flatMap(flow -> flow.episode().samples().stream())
        .map(observer::observe)
        .flatMap(Optional::stream)
        .map(Observation::entities)
        .toList();
  }

  private static Optional<String> only(
      List<Unexplained> flows,
      Function<Episode, Integer> count,
      List<Entities> whose,
      Function<Entities, String> name) {
    boolean each = flows.stream().allMatch(flow -> count.apply(flow.episode()) == 1);
    List<String> names = whose.stream().map(name).distinct().toList();
    return each && names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  // Of long episodes only the first failures are known, and how many there were.
  private static Optional<Duration> rhythm(List<Unexplained> flows) {
    List<Instant> times =
        flows.stream()
            .flatMap(flow -> flow.episode().onsets().stream())
            .distinct()
            .sorted()
            .toList();
    long failures = flows.stream().mapToLong(flow -> flow.episode().failures()).sum();
    if (times.size() <= FEWEST_GAPS) {
      return Optional.empty();
    }
    double mean = (double) Duration.between(first(flows), last(flows)).toSeconds() / (failures - 1);
    boolean regular = mean > 0;
    for (int i = 1; i < times.size(); i++) {
      double gap = Duration.between(times.get(i - 1), times.get(i)).toSeconds();
      regular &= Math.abs(gap - mean) <= REGULAR * mean;
    }
    return regular ? Optional.of(Duration.ofSeconds(Math.round(mean))) : Optional.empty();
  }

  private static Instant first(List<Unexplained> flows) {
    return flows.stream().map(Unexplained::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant last(List<Unexplained> flows) {
    return flows.stream().map(Unexplained::to).max(Comparator.naturalOrder()).orElseThrow();
  }
}
