package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.knowledge.ScopeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The episodes that are over. Of very many that tell the same, some are forgotten; flows are not,
 * because they account for every failure.
 */
final class PastEpisodes {

  private final Memory memory;
  private final List<Episode> flows = new ArrayList<>();
  private final Map<Kind, Newest<Episode>> alike = new LinkedHashMap<>();
  private List<Episode> crowd = new ArrayList<>();

  // A fault that passes by itself every hour must not push out the outages.
  private record Kind(String operation, Scope scope, String fault, boolean single) {
    static Kind of(Episode episode) {
      return new Kind(
          episode.operation(), episode.scope(), episode.fault(), episode.failures() == 1);
    }
  }

  PastEpisodes(Memory memory) {
    this.memory = memory;
  }

  void add(Episode episode) {
    if (episode.kind() == ScopeKind.FLOW) {
      flows.add(episode);
    } else if (!episode.scope().crowd()) {
      alike
          .computeIfAbsent(Kind.of(episode), unseen -> memory.newest(Bound.EPISODES))
          .accept(episode);
    } else {
      crowd.add(episode);
      if (crowd.size() > Bound.FOLLOWED.most()) {
        int before = crowd.size();
        crowd = thinned(crowd);
        memory.forget(Bound.OF_A_CROWD, before - crowd.size());
      }
    }
  }

  List<Episode> all() {
    List<Episode> all = new ArrayList<>(flows);
    alike.values().forEach(own -> all.addAll(own.kept()));
    all.addAll(crowd);
    return all;
  }

  /** Leaves of the crowd those with the most attempts and the newest, if there are too many. */
  static List<Episode> thinned(List<Episode> episodes) {
    return Crowd.thinned(
        episodes,
        Bound.OF_A_CROWD.most(),
        episode -> episode.scope().crowd(),
        Episode::attempts,
        Episode::last);
  }
}
