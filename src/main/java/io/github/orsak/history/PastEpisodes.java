package io.github.orsak.history;

import io.github.orsak.knowledge.ScopeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The episodes that are over. Of very many that tell the same, some are forgotten; flows are not,
 * because they account for every failure.
 */
final class PastEpisodes {

  // A case with more failing devices than this shows its causes at wider scopes.
  private static final int MOST_OF_CROWD = 2_000;
  // Until then, so many more are kept than are told.
  private static final int MOST_OF_CROWD_KEPT = 8_000;
  // Of a fault that comes and goes in one scope, so many single failures are remembered, or twice
  // as many.
  private static final int MOST_SINGLES = 500;

  private final List<Episode> all = new ArrayList<>();
  private final Map<Kind, Integer> singles = new HashMap<>();
  private int ofCrowd;

  private record Kind(String operation, Scope scope, String fault) {
    static Kind of(Episode episode) {
      return new Kind(episode.operation(), episode.scope(), episode.fault());
    }
  }

  void add(Episode episode) {
    all.add(episode);
    if (single(episode)) {
      Kind kind = Kind.of(episode);
      if (singles.merge(kind, 1, Integer::sum) == 2 * MOST_SINGLES) {
        forgetOldest(kind);
      }
    } else if (episode.scope().crowd() && ++ofCrowd > MOST_OF_CROWD_KEPT) {
      thin(all);
      ofCrowd = MOST_OF_CROWD;
    }
  }

  List<Episode> all() {
    return all;
  }

  private static boolean single(Episode episode) {
    return episode.failures() == 1
        && !episode.scope().crowd()
        && episode.scope().kind() != ScopeKind.FLOW;
  }

  private void forgetOldest(Kind kind) {
    int[] left = {MOST_SINGLES};
    all.removeIf(episode -> single(episode) && Kind.of(episode).equals(kind) && left[0]-- > 0);
    singles.put(kind, MOST_SINGLES);
  }

  /** Leaves those of the crowd with the most attempts, if there are too many. */
  static void thin(List<Episode> episodes) {
    List<Episode> crowd = episodes.stream().filter(e -> e.scope().crowd()).toList();
    if (crowd.size() > MOST_OF_CROWD) {
      episodes.removeIf(episode -> episode.scope().crowd());
      crowd.stream()
          .sorted(Comparator.comparingInt(Episode::attempts).reversed())
          .limit(MOST_OF_CROWD)
          .forEach(episodes::add);
    }
  }
}
