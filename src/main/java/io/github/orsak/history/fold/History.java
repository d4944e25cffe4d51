package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Lane;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Part;
import io.github.orsak.history.Spellings;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.Unrecognised;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.names.NameBook;
import io.github.orsak.history.order.Spool;
import io.github.orsak.history.order.Spooled;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Folds the events of a case, in the order in which they happened, into facts.
 *
 * <p>One pass, constant work per event. Memory grows with the hosts, CAs and templates seen and
 * with the users and devices that fail, not with the number of events. Of very many hosts that have
 * nothing to do with each other, only so many are folded at once; what happened on the others waits
 * in temporary files, which {@link #close} deletes. To ask what it all amounts to ends the fold.
 */
public final class History implements AutoCloseable {

  // Windows says that records were thrown away.
  private static final String LOG_CLEARED = "LOG_CLEARED";

  /** So many single observations are kept for rules that ask for them, the newest ones. */
  public static final int MOST_SINGLE = 50_000;

  // Parts, of which each is one fold, of about 50 KB where a single cause is at work.
  private static final int FOLDED_AT_ONCE = 1_000;

  private final Catalog catalog;
  private final NameBook names;
  private final Observer observer;
  private final CoverageFold coverage = new CoverageFold();
  private final UnrecognisedFold unrecognised = new UnrecognisedFold();
  private final ContradictionFold contradictions = new ContradictionFold();
  private final LaneFold lanes = new LaneFold();
  private final Memory memory = new Memory();
  private final ChangeFold changes = new ChangeFold(memory);
  private final Predicate<Observation> wanted;
  private final Predicate<Event> raw;
  private final List<Set<String>> neighbourhoods;
  private final Map<String, Integer> neighbourhoodOf = new HashMap<>();
  private final List<Spool> waiting = new ArrayList<>();
  private final List<Fold> folds = new ArrayList<>();
  private final Folded folded = new Folded(MOST_SINGLE);
  private final AtomicLong taken = new AtomicLong();
  private Newest<Observation> singles = new Newest<>(MOST_SINGLE);
  private List<Part> parts = List.of();
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
    this.wanted = wanted;
    this.raw = raw;
    this.catalog = catalog;
    this.names = new NameBook(authorities);
    this.observer = new Observer(catalog, names);
    this.neighbourhoods = authorities.neighbourhoods();
    for (int i = 0; i < neighbourhoods.size(); i++) {
      int number = i;
      neighbourhoods.get(i).forEach(host -> neighbourhoodOf.put(host, number));
    }
    begin(0);
  }

  private void begin(int batch) {
    int first = batch * FOLDED_AT_ONCE;
    int end = Math.min(first + FOLDED_AT_ONCE, neighbourhoods.size());
    singles = new Newest<>(MOST_SINGLE);
    for (int i = first; i < end; i++) {
      folds.add(new Fold(catalog, memory, coverage, wanted, singles));
    }
  }

  /**
   * Takes the next event; events must come in the order of time. Those of neighbours bear witness
   * and count neither as the connector's events nor as its failures.
   *
   * @throws java.io.UncheckedIOException if the events of very many hosts do not fit into the
   *     temporary folder
   */
  public void accept(Event event) {
    taken.lazySet(taken.get() + 1);
    names.host(event);
    int batch = neighbourhood(event.host()) / FOLDED_AT_ONCE;
    if (batch == 0) {
      fold(event);
      return;
    }
    while (waiting.size() < batch) {
      waiting.add(new Spool());
    }
    waiting.get(batch - 1).add(event);
  }

  private void fold(Event event) {
    Fold fold = folds.get(neighbourhood(event.host()) % FOLDED_AT_ONCE);
    if (raw.test(event)) {
      fold.disturb(event.host(), event.time());
    }
    if (catalog.neighbour(event)) {
      Optional<EventType> type = catalog.type(event);
      coverage.witness(event, type.isPresent());
      Optional<Observation> told = observer.observe(event);
      told.ifPresent(changes::accept);
      told.ifPresent(fold::witness);
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
      fold.disturb(event.host(), event.time());
    }
    seen.ifPresent(changes::accept);
    seen.ifPresent(contradictions::accept);
    seen.ifPresent(lanes::accept);
    seen.ifPresent(fold::accept);
  }

  private int neighbourhood(String host) {
    return neighbourhoodOf.getOrDefault(host, 0);
  }

  /** Takes a further copy of an event that was already read. */
  public void repeated(Event event) {
    coverage.repeated(event);
  }

  /** How many events were taken and folded so far; any thread may ask. */
  public long taken() {
    return taken.get();
  }

  /**
   * Everything that rules reason over, by the hosts that have something to do with each other;
   * attempts that are still open count as failed.
   *
   * @throws java.io.UncheckedIOException if a temporary file cannot be read
   */
  public List<Part> parts() {
    ended();
    return parts;
  }

  private Folded ended() {
    if (!folds.isEmpty()) {
      end();
      for (int i = 0; i < waiting.size(); i++) {
        begin(i + 1);
        try (Spooled events = waiting.get(i).end();
            Spooled.Reader reader = events.reader()) {
          reader.forEachRemaining(this::foldLater);
        }
        end();
      }
      waiting.clear();
      List<List<Fact>> facts = folded.facts(this::neighbourhood);
      List<Part> apart = new ArrayList<>();
      for (int i = 0; i < facts.size(); i++) {
        apart.add(new Part(neighbourhoods.get(i), facts.get(i)));
      }
      parts = SharedOutages.joined(apart);
    }
    return folded;
  }

  private void foldLater(Event event) {
    taken.lazySet(taken.get() + 1);
    fold(event);
  }

  private void end() {
    folded.add(singles);
    while (!folds.isEmpty()) {
      folded.add(folds.remove(0));
    }
  }

  /** Everything that rules reason over. */
  public List<Fact> facts() {
    return parts().stream().flatMap(part -> part.facts().stream()).toList();
  }

  /** What came through in every flow. */
  public List<Traffic> traffic() {
    return ended().traffic();
  }

  /** How far each log reaches. */
  public List<Coverage> coverage() {
    ended();
    return coverage.coverage();
  }

  /** What programs beside the connector failed at. */
  public List<Testimony> testimonies() {
    return ended().testimonies();
  }

  /** What was changed on the hosts, oldest first; it is no cause by itself. */
  public List<Observation> changes() {
    ended();
    return changes.changes();
  }

  /** When each operation went well or ill on each host. */
  public List<Lane> lanes() {
    ended();
    return lanes.lanes();
  }

  /** How the log writes names. */
  public Spellings spellings() {
    ended();
    return names.spellings();
  }

  /** Events whose ids the catalog does not know. */
  public List<Unrecognised> unrecognised() {
    ended();
    return unrecognised.counted();
  }

  /** Events whose codes say otherwise than they do. */
  public List<Contradiction> contradictions() {
    ended();
    return contradictions.counted();
  }

  /** Events read, copies apart. */
  public long events() {
    ended();
    return events;
  }

  /** Failure events among them, each request told once, without attempts that were made good. */
  public long failures() {
    return ended().failures();
  }

  /** Attempts that failed and were repeated with success; they are no failures. */
  public long retried() {
    return ended().retried();
  }

  /** How much was forgotten because there was too much of it, the oldest of it or the least. */
  public Map<Bound, Long> forgotten() {
    long leftOut = ended().leftOut();
    Map<Bound, Long> forgotten = memory.forgotten();
    if (leftOut > 0) {
      forgotten.merge(Bound.OF_A_CROWD, leftOut, Long::sum);
    }
    return forgotten;
  }

  /** Single observations that rules asked for and that were too many to keep. */
  public long singlesDropped() {
    return ended().singlesDropped();
  }

  @Override
  public void close() {
    waiting.forEach(Spool::close);
    waiting.clear();
  }
}
