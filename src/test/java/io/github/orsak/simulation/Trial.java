package io.github.orsak.simulation;

import io.github.orsak.Truncation;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One case: a log and the truth about it.
 *
 * <p>A world in which the fault cannot be told from the log (it struck where nothing happened, its
 * evidence was not exported, its end is not clear) is drawn again, so that the truth is always
 * something the log can show.
 *
 * @param redraws how many worlds were drawn and put away
 * @param damaged whether records were lost and foreign ones added
 */
record Trial(
    Family family,
    long seed,
    Dialect dialect,
    List<Event> events,
    Truth truth,
    int redraws,
    boolean damaged) {

  private static final int MOST_REDRAWS = 400;

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

  /** The case of a name: family, seed, dialect and perhaps that it is damaged, by colons. */
  static Trial named(String name) {
    String[] parts = name.split(":");
    if (parts.length < 3) {
      throw new IllegalArgumentException(
          name + " names no case; expected family:seed:dialect, such as ca-down@partial:3:legacy");
    }
    Family family =
        Families.named(parts[0])
            .orElseThrow(() -> new IllegalArgumentException("no family " + parts[0]));
    Dialect dialect = Dialect.valueOf(parts[2].toUpperCase(Locale.ROOT));
    Trial trial = draw(family, Long.parseLong(parts[1]), dialect);
    return parts.length > 3 ? trial.damage() : trial;
  }

  private static Optional<Trial> draw(
      Family family, long seed, Dialect dialect, Dice dice, int redraw) {
    Setting setting = Setting.draw(dialect, family.demand(), dice.split());
    World world = new World(setting, dice.split());
    Set<Part> taken = new LinkedHashSet<>();
    List<List<Trouble>> struck = new ArrayList<>();
    List<Window> windows = family.windows(setting.length, dice);
    for (Fault fault : family.faults()) {
      Window when = windows.get(struck.size());
      Set<Part> busy = family.inTurn() ? new LinkedHashSet<>() : taken;
      List<Trouble> troubles = fault.strike(new Site(world, when, dice.split(), busy));
      if (troubles.isEmpty()) {
        return Optional.empty();
      }
      family.circumstance().shape(troubles, dice);
      struck.add(troubles);
    }
    Habits.of(family.name()).accept(world, dice.split());
    world.run();
    Export export = new Export(setting, dice.split(), oneServer(struck));
    Set<Entry> kept = export.kept(world.entries());
    List<Entry> log = world.entries().stream().filter(kept::contains).toList();
    List<Injected> injected = new ArrayList<>();
    for (int i = 0; i < struck.size(); i++) {
      Sight sight = new Sight(setting, struck.get(i), log, kept, export);
      Optional<Injected> seen =
          new Witness(family.faults().get(i), family.circumstance(), sight).testify();
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      injected.add(seen.get());
    }
    if (log.isEmpty()) {
      return Optional.empty();
    }
    List<Event> events = export.events(world.entries(), kept);
    Truth truth = new Truth(injected, Habits.told(family.name()));
    return Optional.of(new Trial(family, seed, dialect, events, truth, redraw, false));
  }

  /** Whether everything that breaks is one server, so that no two servers need be compared. */
  private static boolean oneServer(List<List<Trouble>> struck) {
    return struck.stream().flatMap(List::stream).map(Trouble::part).distinct().count() == 1
        && struck.get(0).get(0).part() instanceof Server;
  }

  /** The same case after records were lost and foreign ones came in. */
  Trial damage() {
    List<Event> arrived = Damage.of(events, Dice.of(seed, name() + "damage"));
    return new Trial(family, seed, dialect, arrived, truth, redraws, true);
  }

  @Override
  public String toString() {
    return name();
  }

  /** What to ask for it by. */
  String name() {
    String name = family.name() + ":" + seed + ":" + dialect.title();
    return damaged ? name + ":damaged" : name;
  }

  /** What it names too early when its log ends after the first of so many parts, the second, ... */
  List<String> refutedWhenCut(int parts, Function<List<Event>, Verdict> reasoning) {
    List<Event> inTime = events.stream().sorted(Comparator.comparing(Event::time)).toList();
    return Truncation.refuted(inTime, Math.max(1, inTime.size() / parts), reasoning);
  }
}
