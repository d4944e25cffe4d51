package io.github.orsak.report.told.change;

import io.github.orsak.history.Observation;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes of one kind on one host, which are told as one: an update can set up a hundred programs.
 *
 * @param all the changes, newest first; at least one
 */
record AlikeChanges(List<Observation> all) {

  private record Kind(String host, String product, int id) {
    static Kind of(Observation change) {
      return new Kind(change.host(), change.type().product(), change.type().id());
    }
  }

  /** The changes in groups, the group of the newest first. */
  static List<AlikeChanges> of(Stream<Observation> changes) {
    Map<Kind, List<Observation>> kinds =
        changes
            .sorted(Comparator.comparing(Observation::time).reversed())
            .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
    return kinds.values().stream().map(AlikeChanges::new).toList();
  }

  Observation newest() {
    return all.get(0);
  }

  Instant time() {
    return newest().time();
  }

  Instant since() {
    return all.get(all.size() - 1).time();
  }

  /** Whether one of them is about what plays a part in enrolment. */
  boolean concerns() {
    return all.stream().anyMatch(change -> !change.role().isEmpty());
  }
}
