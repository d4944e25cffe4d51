package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Folds the events of a case, in the order in which they happened, into facts.
 *
 * <p>One pass, constant work per event. Memory grows with the hosts, CAs and templates seen and
 * with the users and devices that fail, not with the number of events. The facts can be asked for
 * at any time and the fold goes on afterwards.
 */
public final class History {

  // Windows says that records were thrown away.
  private static final String LOG_CLEARED = "LOG_CLEARED";

  /** So many single observations are kept for rules that ask for them, the newest ones. */
  public static final int MOST_SINGLE = 50_000;

  private final Catalog catalog;
  private final NameBook names;
  private final Observer observer;
  private final CoverageFold coverage = new CoverageFold();
  private final UnrecognisedFold unrecognised = new UnrecognisedFold();
  private final ContradictionFold contradictions = new ContradictionFold();
  private final Memory memory = new Memory();
  private final Predicate<Event> raw;
  private final Newest<Observation> singles = new Newest<>(MOST_SINGLE);
  private final List<Set<String>> neighbourhoods;
  private final Map<String, Integer> neighbourhoodOf = new HashMap<>();
  private final List<Fold> folds = new ArrayList<>();
  private long events;

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
    this.raw = raw;
    this.catalog = catalog;
    this.names = new NameBook(authorities);
    this.observer = new Observer(catalog, names);
    this.neighbourhoods = authorities.neighbourhoods();
    for (Set<String> hosts : neighbourhoods) {
      hosts.forEach(host -> neighbourhoodOf.put(host, folds.size()));
      folds.add(new Fold(catalog, memory, coverage, wanted, singles));
    }
  }

  /**
   * Takes the next event; events must come in the order of time. Those of neighbours bear witness
   * and count neither as the connector's events nor as its failures.
   */
  public void accept(Event event) {
    names.host(event);
    Fold fold = folds.get(neighbourhood(event.host()));
    if (raw.test(event)) {
      fold.disturb(event.host(), event.time());
    }
    if (catalog.neighbour(event)) {
      Optional<EventType> type = catalog.type(event);
      coverage.witness(event, type.isPresent());
      observer.observe(event).ifPresent(fold::witness);
      if (type.filter(known -> known.operation().name().equals(LOG_CLEARED)).isPresent()) {
        coverage.cleared(event.host());
      }
      return;
    }
    events++;
    fold.reach(event.host(), event.time());
    Optional<Observation> seen = observer.observe(event);
    coverage.accept(event, seen.isPresent());
    if (seen.isEmpty()) {
      unrecognised.accept(event);
    }
    if (seen.isEmpty()) {
      fold.disturb(event.host(), event.time());
    }
    seen.ifPresent(contradictions::accept);
    seen.ifPresent(fold::accept);
  }

  private int neighbourhood(String host) {
    return neighbourhoodOf.getOrDefault(host, 0);
  }

  /** Takes a further copy of an event that was already read. */
  public void repeated(Event event) {
    coverage.repeated(event);
  }

  /**
   * Everything that rules reason over, by the hosts that have something to do with each other;
   * attempts that are still open count as failed.
   */
  public List<Part> parts() {
    List<List<Fact>> facts = new ArrayList<>();
    folds.forEach(fold -> facts.add(fold.facts()));
    singles.kept().forEach(single -> facts.get(neighbourhood(single.host())).add(single));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      parts.add(new Part(neighbourhoods.get(i), facts.get(i)));
    }
    return SharedOutages.joined(parts);
  }

  /** Everything that rules reason over. */
  public List<Fact> facts() {
    return parts().stream().flatMap(part -> part.facts().stream()).toList();
  }

  /** What came through in every flow. */
  public List<Traffic> traffic() {
    return folds.stream().flatMap(fold -> fold.traffic().stream()).toList();
  }

  /** How far each log reaches. */
  public List<Coverage> coverage() {
    return coverage.coverage();
  }

  /** What programs beside the connector failed at. */
  public List<Testimony> testimonies() {
    return folds.stream().flatMap(fold -> fold.testimonies().stream()).toList();
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
    return folds.stream().mapToLong(Fold::failures).sum();
  }

  /** Attempts that failed and were repeated with success; they are no failures. */
  public long retried() {
    return folds.stream().mapToLong(Fold::retried).sum();
  }

  /** How much was forgotten because there was too much of it, the oldest of it or the least. */
  public Map<Bound, Long> forgotten() {
    Map<Bound, Long> forgotten = memory.forgotten();
    long leftOut = folds.stream().mapToLong(Fold::leftOut).sum();
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
