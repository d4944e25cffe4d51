package io.github.orsak.report.events;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts events by log, id and outcome, and writes the counts at the end. */
public final class EventSummary implements EventWriter {

  /** A log that makes up channels must not fill the memory; what comes later counts together. */
  private static final int MOST_KINDS = 10_000;

  /**
   * What is counted together.
   *
   * @param channel the log, or the provider where no log is named
   * @param id the event id
   * @param name what the catalog calls it, or empty
   * @param outcome how it went, as far as the catalog knows
   * @param level how grave the record says it is, where the catalog does not know
   */
  record Kind(String channel, int id, String name, Optional<Outcome> outcome, Level level) {
    static final Kind REST = new Kind("…", 0, "", Optional.empty(), Level.NOT_STATED);

    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::channel)
            .thenComparingInt(Kind::id)
            .thenComparing(kind -> kind.outcome().map(Enum::ordinal).orElse(-1))
            .thenComparing(Kind::level)
            .thenComparing(Kind::name);
  }

  /** How many there are of a kind, and from when to when. */
  record Tally(Kind kind, long events, Instant first, Instant last) {
    Tally and(Tally later) {
      return new Tally(kind, events + later.events, first, later.last);
    }
  }

  private final Map<Kind, Tally> tallies = new TreeMap<>(Kind.ORDER);
  private final Function<Collection<Tally>, String> page;

  EventSummary(Function<Collection<Tally>, String> page) {
    this.page = page;
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String event(Event event, Optional<Observation> seen) {
    String channel = event.channel().isEmpty() ? event.provider() : event.channel();
    Kind kind =
        new Kind(
            channel,
            event.id(),
            seen.map(Observation::name).orElse(""),
            seen.map(Observation::outcome),
            seen.isPresent() ? Level.NOT_STATED : event.level());
    if (tallies.size() >= MOST_KINDS && !tallies.containsKey(kind)) {
      kind = Kind.REST;
    }
    tallies.merge(kind, new Tally(kind, 1, event.time(), event.time()), Tally::and);
    return "";
  }

  @Override
  public String end() {
    return page.apply(tallies.values());
  }
}
