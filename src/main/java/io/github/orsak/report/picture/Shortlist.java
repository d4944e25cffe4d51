package io.github.orsak.report.picture;

import io.github.orsak.report.picture.Chart.Host;
import io.github.orsak.report.picture.Chart.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has a line of its own where there is room for a few: first what fails.
 *
 * @param hosts the hosts with the tracks that are shown, in the order of the chart
 * @param rest all other tracks as one; empty where there is none
 * @param left how many hosts have no line
 */
record Shortlist(List<Host> hosts, List<Track> rest, int left) {

  private record Candidate(Host host, List<Track> track) {

    // A host that only tells that its service stopped has no track, and matters.
    boolean failing() {
      return track.isEmpty() ? !host.stops().isEmpty() : track.get(0).failures().most() > 0;
    }
  }

  static Shortlist of(Chart chart, int most) {
    List<Candidate> all = new ArrayList<>();
    for (Host host : chart.hosts()) {
      if (host.tracks().isEmpty()) {
        all.add(new Candidate(host, List.of()));
      }
      host.tracks().forEach(track -> all.add(new Candidate(host, List.of(track))));
    }
    List<Candidate> order =
        all.stream().sorted(Comparator.comparing(one -> !one.failing())).toList();
    List<Candidate> chosen = order.subList(0, Math.min(most, order.size()));
    List<Host> hosts =
        chart.hosts().stream()
            .filter(host -> chosen.stream().anyMatch(one -> one.host() == host))
            .map(host -> with(host, chosen))
            .toList();
    List<Track> rest = new ArrayList<>();
    order.subList(chosen.size(), order.size()).forEach(one -> rest.addAll(one.track()));
    if (chart.others().successes().most() + chart.others().failures().most() > 0) {
      rest.add(chart.others());
    }
    return new Shortlist(hosts, rest, chart.left() + chart.hosts().size() - hosts.size());
  }

  private static Host with(Host host, List<Candidate> chosen) {
    List<Track> tracks =
        chosen.stream()
            .filter(one -> one.host() == host)
            .flatMap(one -> one.track().stream())
            .toList();
    return new Host(host.name(), host.log(), host.starts(), host.stops(), tracks);
  }
}
