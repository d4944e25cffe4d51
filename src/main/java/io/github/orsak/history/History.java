package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.EventType;
import io.github.orsak.knowledge.Operation;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.Succession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a case, in the order in which they happened, into facts.
 *
 * <p>One pass, constant work per event. Memory grows with the hosts, CAs and templates seen and
 * with the users and devices that fail, not with the number of events. The facts can be asked for
 * at any time and the fold goes on afterwards.
 */
public final class History {

  // Success of the service itself: it was started and downloads work.
  private static final String SERVICE = "SERVICE";

  // The part that the connector's Windows services play in the catalog files of its neighbours.
  private static final String CONNECTOR = "connector";

  // Some downloads do not say what was asked for.
  private static final String ANYTHING = "";

  // Windows says that records were thrown away.
  private static final String LOG_CLEARED = "LOG_CLEARED";

  /** So many single observations are kept for rules that ask for them, the newest ones. */
  public static final int MOST_SINGLE = 50_000;

  private final Catalog catalog;
  private final NameBook names;
  private final Observer observer;
  private final SummaryFilter summaries;
  private final CoverageFold coverage = new CoverageFold();
  private final UnrecognisedFold unrecognised = new UnrecognisedFold();
  private final ContradictionFold contradictions;
  private final Memory memory = new Memory();
  private final EpisodeFold episodes;
  private final ActivityFold activities = new ActivityFold();
  private final AuthorityFold authorities = new AuthorityFold();
  private final Errands errands;
  private final WitnessFold witnesses;
  private final OneCa oneCa = new OneCa();
  private final Retries<Told> retries = new Retries<>(this::count, this::keep);
  private final Rhythm rhythm = new Rhythm(memory);
  private final Map<Milestone, Newest<Observation>> milestones = new LinkedHashMap<>();
  private final Predicate<Observation> wanted;
  private final Predicate<Event> raw;
  private final Newest<Observation> singles = new Newest<>(MOST_SINGLE);
  private final Map<String, List<Operation>> provenBy = new HashMap<>();
  private final Map<String, RunFold> runs = new LinkedHashMap<>();
  private final Map<Awaited, Map<String, ExpectationFold>> expectations = new LinkedHashMap<>();
  private final Map<String, Instant> reach = new LinkedHashMap<>();
  private long events;
  private long failures;
  private long retried;

  private record Awaited(String succession, String host) {}

  /** An observation, and what of its host had been read by then. */
  private record Told(Observation seen, CoverageFold.Totals totals) {}

  private record Milestone(String host, String operation) {}

  /** Folds into facts about intervals, and rare events. */
  public History(Catalog catalog) {
    this(catalog, new Authorities(catalog), single -> false, event -> false);
  }

  /**
   * Folds, and keeps single observations too.
   *
   * @param authorities which names of CAs mean one; it has noted every event of the case
   * @param wanted those single observations that rules ask for, however common they are
   * @param raw those events that rules ask for; what comes after them is told exactly
   */
  public History(
      Catalog catalog,
      Authorities authorities,
      Predicate<Observation> wanted,
      Predicate<Event> raw) {
    this.wanted = wanted;
    this.raw = raw;
    this.catalog = catalog;
    this.names = new NameBook(authorities);
    this.observer = new Observer(catalog, names);
    this.contradictions = new ContradictionFold();
    this.episodes = new EpisodeFold(catalog, memory);
    this.summaries = new SummaryFilter(catalog.faults());
    this.errands = new Errands(catalog);
    this.witnesses = new WitnessFold(catalog, memory, wanted);
    for (Operation operation : catalog.operations()) {
      for (String by : operation.provenBy()) {
        provenBy.computeIfAbsent(by, any -> new ArrayList<>()).add(operation);
      }
    }
  }

  /**
   * Takes the next event; events must come in the order of time. Those of neighbours bear witness
   * and count neither as the connector's events nor as its failures.
   */
  public void accept(Event event) {
    names.host(event);
    if (raw.test(event)) {
      episodes.disturb(event.host(), event.time());
    }
    if (catalog.neighbour(event)) {
      Optional<EventType> type = catalog.type(event);
      coverage.witness(event, type.isPresent());
      observer.observe(event).ifPresent(witnesses::accept);
      if (type.filter(known -> known.operation().name().equals(LOG_CLEARED)).isPresent()) {
        coverage.cleared(event.host());
      }
      return;
    }
    events++;
    reach.put(event.host(), event.time());
    Optional<Observation> seen = observer.observe(event);
    coverage.accept(event, seen.isPresent());
    if (seen.isEmpty()) {
      unrecognised.accept(event);
    }
    if (seen.filter(this::success).isEmpty()) {
      episodes.disturb(event.host(), event.time());
    }
    seen.ifPresent(contradictions::accept);
    seen.map(summaries::accept).ifPresent(steps -> steps.forEach(this::follow));
  }

  // Just another success, at which no rule looks.
  private boolean success(Observation seen) {
    return seen.outcome() == Outcome.SUCCESS && !wanted.test(seen);
  }

  /** Takes a further copy of an event that was already read. */
  public void repeated(Event event) {
    coverage.repeated(event);
  }

  private void follow(Observation seen) {
    retries.accept(new Told(seen, coverage.totals(seen.host())), seen);
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
    if (seen.outcome() == Outcome.SUCCESS) {
      if (operation.actor() == Actor.SERVICE) {
        witnesses.works(CONNECTOR, seen.host(), seen.time());
      }
      episodes.succeed(operation, seen);
      prove(operation.name(), seen);
    } else if (seen.outcome().failed()) {
      failures++;
      episodes.fail(operation, seen);
    }
    expect(seen, operation, told.totals());
  }

  private void prove(String by, Observation seen) {
    for (Operation proven : provenBy.getOrDefault(by, List.of())) {
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
  public List<Fact> facts() {
    retries.finish();
    List<Fact> facts = new ArrayList<>(episodes.episodes());
    runs.values().forEach(fold -> facts.addAll(fold.facts()));
    facts.addAll(activities.activities(episodes.traffic()));
    facts.addAll(authorities.authorities());
    milestones.values().forEach(own -> facts.addAll(own.kept()));
    facts.addAll(singles.kept());
    facts.addAll(rhythm.facts(reach));
    facts.addAll(witnesses.facts());
    expectations.forEach(
        (key, kinds) ->
            kinds.values().forEach(fold -> facts.addAll(fold.expectations(reach.get(key.host())))));
    return facts;
  }

  /** What came through in every flow. */
  public List<Traffic> traffic() {
    return episodes.traffic();
  }

  /** How far each log reaches. */
  public List<Coverage> coverage() {
    return coverage.coverage();
  }

  /** How the log writes names. */
  public Spellings spellings() {
    return names.spellings();
  }

  /** Events whose ids the catalog does not know. */
  public List<Unrecognised> unrecognised() {
    return unrecognised.counted();
  }

  /** Events whose codes say otherwise than they do. */
  public List<Contradiction> contradictions() {
    return contradictions.counted();
  }

  /** Events read, copies apart. */
  public long events() {
    return events;
  }

  /** Failure events among them, each request told once, without attempts that were made good. */
  public long failures() {
    return failures;
  }

  /** Attempts that failed and were repeated with success; they are no failures. */
  public long retried() {
    return retried;
  }

  /** How much was forgotten because there was too much of it, the oldest of it or the least. */
  public Map<Bound, Long> forgotten() {
    Map<Bound, Long> forgotten = memory.forgotten();
    long leftOut = episodes.leftOut();
    if (leftOut > 0) {
      forgotten.merge(Bound.OF_A_CROWD, leftOut, Long::sum);
    }
    return forgotten;
  }

  /** Single observations that rules asked for and that were too many to keep. */
  public long singlesDropped() {
    return singles.dropped();
  }
}
