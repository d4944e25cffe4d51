package io.github.orsak.history.fold;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.fold.episode.EpisodeFold;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.fold.pace.Rhythm;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import io.github.orsak.knowledge.catalog.Succession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folds what happened on hosts that have something to do with each other. */
final class Fold {

  // Success of the service itself: it was started and downloads work.
  private static final String SERVICE = "SERVICE";

  // The part that the connector's Windows services play in the catalog files of its neighbours.
  private static final String CONNECTOR = "connector";

  // Some downloads do not say what was asked for.
  private static final String ANYTHING = "";

  private final Catalog catalog;
  private final Memory memory;
  private final CoverageFold coverage;
  private final Predicate<Observation> wanted;
  private final Consumer<Observation> singles;
  private final SummaryFilter summaries;
  private final EpisodeFold episodes;
  private final ActivityFold activities = new ActivityFold();
  private final AuthorityFold authorities = new AuthorityFold();
  private final Errands errands;
  private final WitnessFold witnesses;
  private final OneCa oneCa = new OneCa();
  private final Retries<Told> retries = new Retries<>(this::count, this::keep);
  private final Rhythm rhythm;
  private final Map<Milestone, Newest<Observation>> milestones = new LinkedHashMap<>();
  private final Map<String, RunFold> runs = new LinkedHashMap<>();
  private final Map<Awaited, Map<String, ExpectationFold>> expectations = new LinkedHashMap<>();
  private final Map<String, Instant> reach = new LinkedHashMap<>();
  private long failures;
  private long retried;

  private record Awaited(String succession, String host) {}

  /** An observation, and what of its host had been read by then. */
  private record Told(Observation seen, CoverageFold.Totals totals) {}

  private record Milestone(String host, String operation) {}

  /**
   * Begins a fold.
   *
   * @param coverage which has seen every event before it is folded
   * @param wanted those single observations that rules ask for, however common they are
   * @param singles receives them
   */
  Fold(
      Catalog catalog,
      Memory memory,
      CoverageFold coverage,
      Predicate<Observation> wanted,
      Consumer<Observation> singles) {
    this.catalog = catalog;
    this.memory = memory;
    this.coverage = coverage;
    this.wanted = wanted;
    this.singles = singles;
    this.summaries = new SummaryFilter(catalog.faults());
    this.episodes = new EpisodeFold(catalog, memory);
    this.errands = new Errands(catalog);
    this.witnesses = new WitnessFold(catalog, memory, wanted);
    this.rhythm = new Rhythm(memory);
  }

  /** Takes note of how far the log of a host goes. */
  void reach(String host, Instant time) {
    reach.put(host, time);
  }

  /** Takes note that something happened on a host after which what comes is told exactly. */
  void disturb(String host, Instant time) {
    episodes.disturb(host, time);
  }

  /** Takes what a program beside the connector tells. */
  void witness(Observation seen) {
    if (witnesses.accept(seen)) {
      disturb(seen.host(), seen.time());
    }
  }

  List<Testimony> testimonies() {
    return witnesses.testimonies();
  }

  void accept(Observation observation) {
    witnesses.lives(observation);
    // Just another success, at which no rule looks, disturbs nothing.
    if (observation.outcome() != Outcome.SUCCESS || wanted.test(observation)) {
      disturb(observation.host(), observation.time());
    }
    for (Observation seen : summaries.accept(observation)) {
      retries.accept(new Told(seen, coverage.totals(seen.host())), seen);
    }
  }

  // An attempt that counts for nothing is still an event that a rule may ask for.
  private void keep(Told healed) {
    retried++;
    if (wanted.test(healed.seen())) {
      singles.accept(healed.seen());
    }
  }

  private void count(Told told) {
    Operation operation = catalog.operation(told.seen().operation());
    Observation seen = errands.accept(oneCa.accept(told.seen(), operation), operation);
    activities.accept(seen);
    authorities.accept(seen, operation);
    rhythm.accept(seen, operation);
    if (seen.outcome() == Outcome.SUCCESS && operation.milestone()) {
      milestones
          .computeIfAbsent(
              new Milestone(seen.host(), seen.operation()),
              unseen -> memory.newest(Bound.MILESTONES))
          .accept(seen);
    } else if (wanted.test(seen)) {
      singles.accept(seen);
    }
    boolean works =
        operation.actor() == Actor.SERVICE
            && runs.computeIfAbsent(seen.host(), host -> new RunFold(host, memory)).accept(seen);
    if (works) {
      prove(SERVICE, seen);
    }
    boolean alive = seen.outcome() == Outcome.SUCCESS || seen.outcome() == Outcome.STARTED;
    if (alive && operation.actor() == Actor.SERVICE) {
      witnesses.works(CONNECTOR, seen.host(), seen.time());
    }
    if (seen.outcome() == Outcome.SUCCESS) {
      episodes.succeed(operation, seen);
      prove(operation.name(), seen);
    } else if (seen.outcome().failed()) {
      failures++;
      episodes.fail(operation, seen);
    }
    expect(seen, operation, told.totals());
  }

  private void prove(String by, Observation seen) {
    for (Operation proven : catalog.provenBy(by)) {
      episodes.prove(proven, seen.host(), seen.time());
    }
  }

  private void expect(Observation seen, Operation operation, CoverageFold.Totals totals) {
    for (Succession succession : catalog.successions()) {
      boolean raises =
          succession.operation().equals(seen.operation())
              && succession.outcome() == seen.outcome()
              && (seen.reports().isEmpty() || succession.answers().contains(seen.reports()));
      boolean answers = !raises && succession.answers().contains(operation.name());
      boolean goesOn = succession.actor() == operation.actor();
      if (!raises && !answers && !goesOn) {
        continue;
      }
      Map<String, ExpectationFold> kinds =
          expectations.computeIfAbsent(
              new Awaited(succession.name(), seen.host()), key -> new LinkedHashMap<>());
      if (answers) {
        answer(kinds.get(operation.name()), seen, totals);
        answer(kinds.get(ANYTHING), seen, totals);
      }
      if (goesOn) {
        kinds.values().forEach(fold -> fold.goOn(seen.time(), totals));
      }
      if (raises) {
        kinds
            .computeIfAbsent(
                seen.reports(), kind -> new ExpectationFold(succession, seen.host(), kind, memory))
            .raise(seen, totals);
      }
    }
  }

  private static void answer(
      @Nullable ExpectationFold fold, Observation seen, CoverageFold.Totals totals) {
    if (fold != null) {
      fold.answer(seen, totals);
    }
  }

  /** Everything that rules reason over; attempts that are still open count as failed. */
  List<Fact> facts() {
    retries.finish();
    List<Fact> facts = new ArrayList<>(episodes.episodes());
    runs.values().forEach(fold -> facts.addAll(fold.facts()));
    facts.addAll(activities.activities(episodes.traffic()));
    facts.addAll(authorities.authorities());
    milestones.values().forEach(own -> facts.addAll(own.kept()));
    facts.addAll(rhythm.facts(reach));
    facts.addAll(witnesses.facts());
    expectations.forEach(
        (key, kinds) ->
            kinds.values().forEach(fold -> facts.addAll(fold.expectations(reach.get(key.host())))));
    return facts;
  }

  /** What came through in every flow. */
  List<Traffic> traffic() {
    return episodes.traffic();
  }

  /** Failure events among them, each request told once, without attempts that were made good. */
  long failures() {
    return failures;
  }

  /** Attempts that failed and were repeated with success; they are no failures. */
  long retried() {
    return retried;
  }

  /** How many episodes are remembered and not told. */
  long leftOut() {
    return episodes.leftOut();
  }
}
