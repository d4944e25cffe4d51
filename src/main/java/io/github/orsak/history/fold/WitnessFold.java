package io.github.orsak.history.fold;

import io.github.orsak.history.Activity;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.fold.episode.EpisodeFold;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Folds what programs beside the connector tell. Their failures are evidence: they make episodes in
 * the scopes that the catalog declares, and count among no failures that want to be explained.
 * Single events are kept where a rule asks for them, the newest of each subject, and are over when
 * their subject works again.
 */
final class WitnessFold {

  // Whatever a program tells shows that its server is up, be it the connector.
  private static final String ALIVE = "HOST_ALIVE";

  private static final String ANY = "*";

  private final Catalog catalog;
  private final Memory memory;
  private final Predicate<Observation> wanted;
  private final EpisodeFold episodes;
  private final TestimonyFold testimonies;
  private final ActivityFold activities = new ActivityFold();
  private final Map<Program, Newest<Observation>> singles = new LinkedHashMap<>();

  private final Set<Sign> awaited = new HashSet<>();

  private final Map<String, Life> lives = new LinkedHashMap<>();

  /** The first and the last that a host tells; that it is up is no success. */
  private record Life(Observation first, Observation last) {
    Activity toActivity() {
      return new Activity(
          last.host(),
          ALIVE,
          last.type().product(),
          Actor.NEIGHBOUR,
          0,
          0,
          0,
          0,
          first.time(),
          last.time(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(last.event()));
    }
  }

  private record Program(String host, String product) {}

  /** That a subject of a product works, or, of no product, an operation or what plays a part. */
  private record Sign(String host, String product, String name) {}

  WitnessFold(Catalog catalog, Memory memory, Predicate<Observation> wanted) {
    this.catalog = catalog;
    this.memory = memory;
    this.wanted = wanted;
    this.episodes = new EpisodeFold(catalog, memory);
    this.testimonies = new TestimonyFold(memory);
  }

  /**
   * Takes what a program tells.
   *
   * @return whether a rule asks for it
   */
  boolean accept(Observation seen) {
    lives(seen);
    Operation operation = seen.type().operation();
    testimonies.accept(seen);
    if (!operation.scopes().isEmpty() && concerns(seen)) {
      activities.accept(seen);
      if (seen.outcome() == Outcome.SUCCESS) {
        episodes.succeed(operation, seen);
        catalog
            .provenBy(operation.name())
            .forEach(proven -> episodes.prove(proven, seen.host(), seen.time()));
      } else if (seen.outcome().failed()) {
        episodes.fail(operation, seen);
      }
    }
    if (seen.outcome() == Outcome.SUCCESS) {
      mend(ofSubject(seen), seen.time());
      mend(new Sign(seen.host(), "", seen.operation()), seen.time());
      mend(anyThatPlays(seen.role(), seen.host()), seen.time());
    }
    works(seen.type().layout().shows(), seen.host(), seen.time());
    boolean asked = asked(seen);
    if (asked) {
      keep(seen);
      episodes.disturb(seen.host(), seen.time());
    }
    return asked;
  }

  /** Takes it that something is told by a host, which is up therefore. */
  void lives(Observation seen) {
    lives.merge(seen.host(), new Life(seen, seen), (life, latest) -> new Life(life.first(), seen));
  }

  // That it is over, or came again, is known only later.
  private boolean asked(Observation seen) {
    if (wanted.test(seen)) {
      return true;
    }
    Observation often = Recurrences.often(seen);
    return seen.outcome() != Outcome.SUCCESS
        && (wanted.test(often)
            || wanted.test(seen.mended(seen.time()))
            || wanted.test(often.mended(seen.time())));
  }

  /** Whether it is about enrolment: of the many services and pools, few play a part in it. */
  static boolean concerns(Observation seen) {
    return seen.type().layout().roles().isEmpty() || !seen.role().isEmpty();
  }

  /** Takes it as shown that what plays this part on a host works. */
  void works(String role, String host, Instant time) {
    if (!role.isEmpty()) {
      mend(new Sign(host, "", role), time);
      mend(anyThatPlays(role, host), time);
    }
  }

  private void keep(Observation seen) {
    singles
        .computeIfAbsent(
            new Program(seen.host(), seen.type().product()),
            unseen -> memory.newest(Bound.WITNESSED))
        .accept(seen);
    awaited.addAll(signs(seen));
  }

  // Most successes come while nothing waits for them.
  private void mend(Sign sign, Instant time) {
    if (awaited.remove(sign)) {
      singles.forEach(
          (program, own) -> {
            if (program.host().equals(sign.host())) {
              own.replace(one -> signs(one).contains(sign) ? mended(one, time) : one);
            }
          });
    }
  }

  /** What would show that what an event is about works again. */
  private static Set<Sign> signs(Observation seen) {
    Set<Sign> signs = new HashSet<>();
    signs.add(anyThatPlays(seen.type().operation().brings(), seen.host()));
    if (seen.outcome() != Outcome.SUCCESS) {
      signs.addAll(signsOfMending(seen));
    }
    signs.removeIf(sign -> sign.name().isEmpty());
    return signs;
  }

  private static Set<Sign> signsOfMending(Observation seen) {
    Set<Sign> signs = new HashSet<>();
    signs.add(ofSubject(seen));
    signs.add(new Sign(seen.host(), "", seen.role()));
    if (seen.subject().isEmpty()) {
      signs.add(new Sign(seen.host(), "", seen.operation()));
    }
    seen.type()
        .operation()
        .provenBy()
        .forEach(operation -> signs.add(new Sign(seen.host(), "", operation)));
    return signs;
  }

  /** That some program works which plays a part on a host, whichever it is. */
  private static Sign anyThatPlays(String role, String host) {
    return new Sign(host, ANY, role);
  }

  private static Sign ofSubject(Observation seen) {
    return new Sign(seen.host(), seen.type().product(), seen.subject());
  }

  private static Observation mended(Observation one, Instant time) {
    return one.over().isEmpty() ? one.mended(time) : one;
  }

  List<Testimony> testimonies() {
    return testimonies.heard();
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(episodes.episodes());
    facts.addAll(activities.activities(episodes.traffic()));
    lives.values().forEach(life -> facts.add(life.toActivity()));
    singles.values().forEach(own -> facts.addAll(Recurrences.noted(own.kept())));
    return facts;
  }
}
