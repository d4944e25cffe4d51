package io.github.orsak.report.json;

import io.github.orsak.history.Lane;
import io.github.orsak.history.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each operation went well or ill on each host, as a tree of JSON values. */
final class TrafficTree {

  private TrafficTree() {}

  static List<Map<String, Object>> of(List<Lane> lanes) {
    return lanes.stream()
        .filter(lane -> lane.successes().spans() + lane.failures().spans() > 0)
        .map(TrafficTree::of)
        .toList();
  }

  private static Map<String, Object> of(Lane lane) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("host", lane.host());
    tree.put("operation", lane.operation());
    tree.put("successes", count(lane.successes()));
    tree.put("failures", count(lane.failures()));
    last(lane.successes()).ifPresent(time -> tree.put("lastSuccess", time));
    last(lane.failures()).ifPresent(time -> tree.put("lastFailure", time));
    return tree;
  }

  private static long count(Timeline times) {
    long count = 0;
    for (int span = 0; span < times.spans(); span++) {
      count += times.count(span);
    }
    return count;
  }

  private static Optional<String> last(Timeline times) {
    int spans = times.spans();
    return spans == 0 ? Optional.empty() : Optional.of(times.end(spans - 1).toString());
  }
}
