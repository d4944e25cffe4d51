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
  private final TestimonyFold testimonies;
  private final ActivityFold activities = new ActivityFold();
  private final Map<Program, Newest<Observation>> singles = new LinkedHashMap<>();

  private record Program(String host, String product) {}

  WitnessFold(Catalog catalog, Memory memory, Predicate<Observation> wanted) {
    this.memory = memory;
    this.wanted = wanted;
    this.episodes = new EpisodeFold(catalog, memory);
    this.testimonies = new TestimonyFold(memory);
  }

  void accept(Observation seen) {
    Operation operation = seen.type().operation();
    testimonies.accept(seen);
    if (!operation.scopes().isEmpty()) {
      activities.accept(seen);
      if (seen.outcome() == Outcome.SUCCESS) {
        episodes.succeed(operation, seen);
      } else if (seen.outcome().failed()) {
        episodes.fail(operation, seen);
      }
    }
    Program program = new Program(seen.host(), seen.type().product());
    if (seen.outcome() == Outcome.SUCCESS) {
      mend(seen.host(), seen.time(), one -> shows(seen, one));
    }
    if (wanted.test(seen)) {
      singles.computeIfAbsent(program, unseen -> memory.newest(Bound.WITNESSED)).accept(seen);
    }
  }

  /** Takes it as shown that what plays this part on a host works. */
  void works(String role, String host, Instant time) {
    mend(host, time, one -> one.role().equals(role));
  }

  // Whether a success shows that what another event is about works: it is about the same, or the
  // catalog says so of its operation.
  private static boolean shows(Observation success, Observation one) {
    boolean same =
        !success.subject().isEmpty()
            && success.subject().equals(one.subject())
            && success.type().product().equals(one.type().product());
    return same || one.type().operation().provenBy().contains(success.operation());
  }

  private void mend(String host, Instant time, Predicate<Observation> which) {
    singles.forEach(
        (program, own) -> {
          if (program.host().equals(host)) {
            own.replace(one -> which.test(one) ? mended(one, time) : one);
          }
        });
  }

  private static Observation mended(Observation one, Instant time) {
    boolean open = one.outcome() != Outcome.SUCCESS && one.over().isEmpty();
    return open ? one.mended(time) : one;
  }

  List<Testimony> testimonies() {
    return testimonies.heard();
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(episodes.episodes());
    facts.addAll(activities.activities(episodes.traffic()));
    singles.values().forEach(own -> facts.addAll(own.kept()));
    return facts;
  }
}
