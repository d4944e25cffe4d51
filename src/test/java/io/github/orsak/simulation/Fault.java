package io.github.orsak.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  String name() {
    return name;
  }

  Set<Dialect> dialects() {
    return causes.keySet();
  }

  String cause(Dialect dialect) {
    return Optional.ofNullable(causes.get(dialect)).orElseThrow();
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

  /** When it is to happen in a log of this length. */
  Window window(long length, Dice dice) {
    long latest = Math.max(0, length - least - length / 20);
    long from = dice.span(Math.min(latest, length / 8), Math.min(latest, length * 6 / 10) + 1);
    if (midStory && dice.chance(0.2)) {
      from = -dice.span(Span.MINUTE, Span.DAY);
    }
    long begin = Math.max(0, from);
    long rest = Math.max(110 * Span.MINUTE, length / 8);
    long last = length - rest;
    if (ending == Ending.SEEN && dice.chance(0.35) && begin + least < last) {
      return new Window(from, dice.span(begin + least, last));
    }
    return new Window(from, Window.OPEN);
  }
}
