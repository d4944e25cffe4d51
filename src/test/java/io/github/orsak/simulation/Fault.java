package io.github.orsak.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A fault: what breaks, which cause should be named for it, and what the log must show before that
 * can be asked of anyone.
 */
final class Fault {

  /** How the end of a fault is to be told. */
  enum Ending {
    /** It may end within the log, and successes then show it. */
    SEEN,
    /** It never ends within the log. */
    NEVER,
    /** It is over soon by nature, or no more than a suspicion; its status is left open. */
    EITHER
  }

  private final String name;
  private final Map<Dialect, String> causes = new EnumMap<>(Dialect.class);
  private Demand demand = new Demand();
  private Function<Site, List<Trouble>> breaks = site -> List.of();
  private Predicate<Sight> shows = sight -> true;
  private Ending ending = Ending.SEEN;
  private Set<Step> ends = Set.of();
  private long least = 90 * Span.MINUTE;
  private boolean midStory;
  private boolean crowded;
  private Optional<Predicate<Sight>> partly = Optional.empty();
  private Optional<Predicate<Sight>> begun = Optional.empty();
  private List<String> partlyAlso = List.of();
  private List<String> begunAlso = List.of();

  private Fault(String name) {
    this.name = name;
  }

  /** A fault of both generations that has one cause. */
  static Fault of(String name, String cause) {
    return new Fault(name).legacy(cause).unified(cause);
  }

  static Fault of(String name) {
    return new Fault(name);
  }

  Fault legacy(String cause) {
    causes.put(Dialect.LEGACY, cause);
    return this;
  }

  Fault unified(String cause) {
    causes.put(Dialect.UNIFIED, cause);
    return this;
  }

  Fault needs(Demand what) {
    demand = what;
    return this;
  }

  /** What it does to the components it picks; nothing if the world has none to break. */
  Fault breaks(Function<Site, List<Trouble>> how) {
    breaks = how;
    return this;
  }

  /** What the log must show, by the patterns of the knowledge, for the cause to be decidable. */
  Fault shows(Predicate<Sight> what) {
    shows = what;
    return this;
  }

  Fault ends(Ending how) {
    ending = how;
    return this;
  }

  /** Only these steps show that it is over, where other successes may have another reason. */
  Fault overBy(Step... steps) {
    ends = Set.of(steps);
    return this;
  }

  /** Whether one of these entries shows that it is over. */
  boolean overBy(List<Entry> successes) {
    return successes.stream().anyMatch(entry -> ends.isEmpty() || ends.contains(entry.step()));
  }

  /** How long it lasts at least. */
  Fault lasts(long span) {
    least = span;
    return this;
  }

  /** It may have begun before the log does. */
  Fault midStory() {
    midStory = true;
    return this;
  }

  /** It takes a crowd, so that it cannot happen where a dozen requests a day are made. */
  Fault crowded() {
    crowded = true;
    return this;
  }

  /**
   * Only some may meet it; then the log must show this, beside that it keeps coming.
   *
   * @param also other causes that then say the same
   */
  Fault partly(Predicate<Sight> what, String... also) {
    partly = Optional.of(what);
    partlyAlso = List.of(also);
    return this;
  }

  /**
   * It may have begun before the log did; then the log must show this.
   *
   * @param also its twins, from which only the time before tells it
   */
  Fault begun(Predicate<Sight> what, String... also) {
    begun = Optional.of(what);
    begunAlso = List.of(also);
    return this;
  }

  String name() {
    return name;
  }

  /** Whether the catalogue has no name for it. */
  boolean nameless() {
    return causes.containsValue("");
  }

  boolean isCrowded() {
    return crowded;
  }

  /** What the log must show where only some meet it; empty if it meets all or nobody. */
  Optional<Predicate<Sight>> partly() {
    return partly;
  }

  /** What the log must show where it has lasted before the log; empty if it cannot be told then. */
  Optional<Predicate<Sight>> begun() {
    return begun;
  }

  Set<Dialect> dialects() {
    return causes.keySet();
  }

  /** The names by which it may go; none if the catalogue has none. */
  Set<String> causes(Dialect dialect, Circumstance circumstance) {
    Set<String> names = new TreeSet<>();
    Optional.of(causes.get(dialect)).filter(cause -> !cause.isEmpty()).ifPresent(names::add);
    switch (circumstance) {
      case PARTIAL, RAMP -> names.addAll(partlyAlso);
      case BEGUN -> names.addAll(begunAlso);
      default -> {}
    }
    return names;
  }

  Demand demand() {
    return demand;
  }

  Ending ending() {
    return ending;
  }

  List<Trouble> strike(Site site) {
    return breaks.apply(site);
  }

  boolean shown(Sight sight) {
    return shows.test(sight);
  }

  /** When it is to happen in a log of this length, and for how long at least. */
  Window window(long length, long span, Dice dice) {
    long lasts = Math.max(least, Math.min(span, length / 2));
    long latest = Math.max(0, length - lasts - length / 20);
    long from = dice.span(Math.min(latest, length / 8), Math.min(latest, length * 6 / 10) + 1);
    if (midStory && dice.chance(0.2)) {
      from = -dice.span(Span.MINUTE, Span.DAY);
    }
    long begin = Math.max(0, from);
    long rest = Math.max(110 * Span.MINUTE, length / 8);
    long last = length - rest;
    if (ending == Ending.SEEN && dice.chance(0.35) && begin + lasts < last) {
      return new Window(from, dice.span(begin + lasts, last));
    }
    return new Window(from, Window.OPEN);
  }

  /** When it is to happen so that the log ends soon after. */
  Window late(long length, Dice dice) {
    return new Window(Math.max(0, length - (long) (least * dice.share(1, 1.4))), Window.OPEN);
  }
}
