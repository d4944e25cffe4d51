package io.github.orsak.report.picture;

import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Lane;
import io.github.orsak.history.Timeline;
import io.github.orsak.report.Report;
import io.github.orsak.report.picture.Chart.Interval;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldDiagnosis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses what a picture of the course of events shows. */
final class ChartTeller {

  private static final int MOST_HOSTS = 20;
  private static final int MOST_CAUSES = 12;
  // With more hosts than these, operations that always went well share a track.
  private static final int FEW_HOSTS = 3;

  private final Told told;
  private final Report report;
  private final Instant from;
  private final Instant to;
  private final int parts;
  private final Set<Episode> episodes;

  private ChartTeller(Told told, Instant from, Instant to, int parts) {
    this.told = told;
    this.report = told.report();
    this.from = from;
    this.to = to;
    this.parts = parts;
    this.episodes = episodes(report);
  }

  /**
   * The chart of a report, or nothing where no time passes in its logs.
   *
   * @param parts into how many parts it divides the time
   */
  static Optional<Chart> of(Told told, int parts) {
    List<Coverage> logs = told.report().coverage();
    Optional<Instant> from = logs.stream().map(Coverage::from).min(Comparator.naturalOrder());
    Optional<Instant> to = logs.stream().map(Coverage::to).max(Comparator.naturalOrder());
    boolean drawn = !told.report().lanes().isEmpty() && from.isPresent();
    return drawn && from.get().isBefore(to.get())
        ? Optional.of(new ChartTeller(told, from.get(), to.get(), parts).chart())
        : Optional.empty();
  }

  private static Set<Episode> episodes(Report report) {
    Stream<Episode> evidence =
        report.verdict().diagnoses().stream()
            .flatMap(diagnosis -> diagnosis.confidence().items().stream())
            .map(item -> item.evidence().fact())
            .filter(Episode.class::isInstance)
            .map(Episode.class::cast);
    Stream<Episode> left =
        Stream.concat(
                report.residue().unexplained().stream(), report.residue().persisting().stream())
            .map(Leftover::parts)
            .flatMap(List::stream)
            .map(part -> part.episode());
    return Stream.concat(evidence, left).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Chart chart() {
    Map<String, List<Lane>> lanes =
        report.lanes().stream()
            .collect(Collectors.groupingBy(Lane::host, LinkedHashMap::new, Collectors.toList()));
    Set<String> concerned =
        report.verdict().diagnoses().stream()
            .flatMap(diagnosis -> diagnosis.hosts().stream())
            .collect(Collectors.toSet());
    List<String> hosts =
        lanes.keySet().stream()
            .sorted(
                Comparator.comparing((String host) -> !concerned.contains(host))
                    .thenComparing(host -> lanes.get(host).stream().noneMatch(ChartTeller::failed))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    boolean few = hosts.size() <= FEW_HOSTS;
    return new Chart(
        from,
        to,
        told.diagnoses().stream().limit(MOST_CAUSES).map(this::cause).toList(),
        hosts.stream().limit(MOST_HOSTS).map(host -> host(host, lanes.get(host), few)).toList(),
        others(hosts.stream().skip(MOST_HOSTS).flatMap(host -> lanes.get(host).stream()).toList()),
        Math.max(0, logged() - Math.min(hosts.size(), MOST_HOSTS)));
  }

  // Of very many hosts there are not lanes for all.
  private int logged() {
    return (int) report.coverage().stream().map(Coverage::host).distinct().count();
  }

  private Chart.Cause cause(ToldDiagnosis one) {
    var diagnosis = one.told().diagnosis();
    Interval when =
        diagnosis
            .end()
            .map(end -> interval(diagnosis.from(), end, false))
            .orElseGet(() -> interval(diagnosis.from(), to, true));
    return new Chart.Cause(one.number(), one.told().title(), one.standing().tone(), when);
  }

  private Interval interval(Instant begin, Instant end, boolean open) {
    Instant first = begin.isBefore(from) ? from : begin.isAfter(to) ? to : begin;
    return new Interval(first, end.isAfter(to) ? to : end.isBefore(first) ? first : end, open);
  }

  private static boolean failed(Lane lane) {
    return lane.failures().spans() > 0;
  }

  private Chart.Host host(String host, List<Lane> lanes, boolean few) {
    List<Lane> worked = lanes.stream().filter(lane -> lane.successes().spans() > 0).toList();
    List<Lane> alone =
        lanes.stream().filter(lane -> failed(lane) || few && worked.contains(lane)).toList();
    List<Chart.Track> tracks = new ArrayList<>();
    alone.forEach(lane -> tracks.add(track(told.operation(lane.operation()), List.of(lane))));
    List<Lane> rest = worked.stream().filter(lane -> !alone.contains(lane)).toList();
    if (!rest.isEmpty()) {
      String title = told.language().say(alone.isEmpty() ? "picture.all" : "picture.rest");
      tracks.add(track(title, rest));
    }
    return new Chart.Host(
        host.isEmpty() ? told.language().say("unnamed.server") : report.spellings().host(host),
        log(host),
        lanes.stream().flatMap(lane -> times(lane.starts())).toList(),
        lanes.stream().flatMap(lane -> times(lane.stops())).toList(),
        tracks);
  }

  private Chart.Track others(List<Lane> lanes) {
    return track(told.language().say("picture.all"), lanes);
  }

  private static Stream<Instant> times(Timeline times) {
    return IntStream.range(0, times.spans()).mapToObj(times::end);
  }

  private Interval log(String host) {
    List<Coverage> logs =
        report.coverage().stream().filter(log -> log.host().equals(host)).toList();
    Instant begin = logs.stream().map(Coverage::from).min(Comparator.naturalOrder()).orElse(from);
    Instant end = logs.stream().map(Coverage::to).max(Comparator.naturalOrder()).orElse(to);
    return new Interval(begin, end, false);
  }

  private Chart.Track track(String title, List<Lane> lanes) {
    Density successes = new Density(from, to, parts);
    Density failures = new Density(from, to, parts);
    lanes.forEach(lane -> successes.add(lane.successes()));
    lanes.forEach(lane -> failures.add(lane.failures()));
    List<Interval> intervals =
        lanes.stream()
            .flatMap(
                lane ->
                    episodes.stream()
                        .filter(episode -> episode.operation().equals(lane.operation()))
                        .filter(episode -> episode.hosts().contains(lane.host())))
            .map(episode -> interval(episode.first(), episode.last(), false))
            .distinct()
            .toList();
    return new Chart.Track(title, successes, failures, intervals);
  }
}
