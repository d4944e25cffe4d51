package io.github.orsak.history;

import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Operation;
import io.github.orsak.knowledge.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Folds what programs beside the connector tell. Their failures are evidence: they make episodes in
 * the scopes that the catalog declares, and count among no failures that want to be explained.
 * Single events are kept where a rule asks for them, the newest of each subject, and are over when
 * their subject works again.
 */
final class WitnessFold {

  private final Memory memory;
  private final Predicate<Observation> wanted;
  private final EpisodeFold episodes;
  private final ActivityFold activities = new ActivityFold();
  private final Map<Program, Newest<Observation>> singles = new LinkedHashMap<>();

  private record Program(String host, String product) {}

  WitnessFold(Catalog catalog, Memory memory, Predicate<Observation> wanted) {
    this.memory = memory;
    this.wanted = wanted;
    this.episodes = new EpisodeFold(catalog, memory);
  }

  void accept(Observation seen) {
    Operation operation = seen.type().operation();
    if (!operation.scopes().isEmpty()) {
      activities.accept(seen);
      if (seen.outcome() == Outcome.SUCCESS) {
        episodes.succeed(operation, seen);
      } else if (seen.outcome().failed()) {
        episodes.fail(operation, seen);
      }
    }
    Program program = new Program(seen.host(), seen.type().product());
    if (seen.outcome() == Outcome.SUCCESS && !seen.subject().isEmpty()) {
      Newest<Observation> own = singles.get(program);
      if (own != null) {
        own.replace(one -> one.subject().equals(seen.subject()) ? mended(one, seen.time()) : one);
      }
    }
    if (wanted.test(seen)) {
      singles.computeIfAbsent(program, unseen -> memory.newest(Bound.WITNESSED)).accept(seen);
    }
  }

  /** Takes it as shown that what plays this part on a host works. */
  void works(String role, String host, Instant time) {
    singles.forEach(
        (program, own) -> {
          if (program.host().equals(host)) {
            own.replace(one -> one.role().equals(role) ? mended(one, time) : one);
          }
        });
  }

  private static Observation mended(Observation one, Instant time) {
    return one.outcome().failed() && one.over().isEmpty() ? one.mended(time) : one;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(episodes.episodes());
    facts.addAll(activities.activities(episodes.traffic()));
    singles.values().forEach(own -> facts.addAll(own.kept()));
    return facts;
  }
}
