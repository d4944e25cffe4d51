package io.github.orsak.simulation;

import io.github.orsak.Truncation;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One case: a log and the truth about it.
 *
 * <p>A world in which the fault cannot be told from the log (it struck where nothing happened, its
 * evidence was not exported, its end is not clear) is drawn again, so that the truth is always
 * something the log can show.
 *
 * @param redraws how many worlds were drawn and put away
 */
record Trial(
    String family, long seed, Dialect dialect, List<Event> events, Truth truth, int redraws) {

  private static final int MOST_REDRAWS = 200;
  private static final long CLEARLY_OVER = 100 * Span.MINUTE;

  static Trial draw(Family family, long seed, Dialect dialect) {
    for (int redraw = 0; redraw < MOST_REDRAWS; redraw++) {
      Dice dice = Dice.of(seed * 1_000 + redraw, family.name() + dialect);
      Optional<Trial> trial = draw(family, seed, dialect, dice, redraw);
      if (trial.isPresent()) {
        return trial.get();
      }
    }
    throw new IllegalStateException(
        family.name() + ":" + seed + ":" + dialect.title() + " never shows its fault");
  }

  private static Optional<Trial> draw(
      Family family, long seed, Dialect dialect, Dice dice, int redraw) {
    Setting setting = Setting.draw(dialect, family.demand(), dice.split());
    World world = new World(setting, dice.split());
    Set<Part> taken = new LinkedHashSet<>();
    List<List<Trouble>> struck = new ArrayList<>();
    for (Fault fault : family.faults()) {
      Window when = fault.window(setting.length, dice);
      List<Trouble> troubles = fault.strike(new Site(world, when, dice.split(), taken));
      if (troubles.isEmpty()) {
        return Optional.empty();
      }
      struck.add(troubles);
    }
    Habits.of(family.name()).accept(world, dice.split());
    world.run();
    Export export = new Export(setting, dice.split());
    Set<Entry> kept = export.kept(world.entries());
    List<Entry> log = world.entries().stream().filter(kept::contains).toList();
    Set<String> active = new TreeSet<>();
    Set<String> resolved = new TreeSet<>();
    Set<String> either = new TreeSet<>();
    for (int i = 0; i < struck.size(); i++) {
      Fault fault = family.faults().get(i);
      Sight sight = new Sight(setting, struck.get(i), log, kept, export::namesDevice);
      Optional<Boolean> lasts = lasts(fault, sight);
      if (!fault.shown(sight) || lasts.isEmpty()) {
        return Optional.empty();
      }
      boolean open = fault.ending() == Fault.Ending.EITHER;
      (open ? either : lasts.get() ? active : resolved).add(fault.cause(dialect));
    }
    if (log.isEmpty()) {
      return Optional.empty();
    }
    List<Event> events = export.events(world.entries(), kept);
    Truth truth = new Truth(active, resolved, either);
    return Optional.of(new Trial(family.name(), seed, dialect, events, truth, redraw));
  }

  /** What it names too early when its log ends after the first of so many parts, the second, ... */
  List<String> refutedWhenCut(int parts, Function<List<Event>, Verdict> reasoning) {
    List<Event> inTime = events.stream().sorted(Comparator.comparing(Event::time)).toList();
    return Truncation.refuted(inTime, Math.max(1, inTime.size() / parts), reasoning);
  }

  /** Whether a fault is at work when the log ends, where the log makes that clear. */
  private static Optional<Boolean> lasts(Fault fault, Sight sight) {
    if (!sight.ended() || fault.ending() == Fault.Ending.EITHER) {
      return Optional.of(true);
    }
    boolean shown = fault.overBy(sight.heals());
    boolean longOver = sight.setting().length - sight.to() >= CLEARLY_OVER;
    return shown && longOver ? Optional.of(false) : Optional.empty();
  }
}
