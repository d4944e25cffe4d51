package io.github.orsak.simulation.neighbours;

import io.github.orsak.simulation.Backdrop.Harm;
import io.github.orsak.simulation.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One thing that breaks, and which cause every choice of logs can show. */
final class Mishap {

  /**
   * A cause that is to be named where these logs were handed over.
   *
   * @param generation for which generation it holds; empty for both
   * @param byErrors whether records of errors and warnings suffice
   */
  private record Reading(String cause, Set<Log> logs, Optional<Boolean> legacy, boolean byErrors) {

    boolean holds(Handover handover, boolean older) {
      return handover.logs().containsAll(logs)
          && (byErrors || !handover.errorsOnly())
          && legacy.map(asked -> asked == older).orElse(true);
    }
  }

  private final String name;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> vague = new TreeSet<>();
  private Set<Outage> outages = Set.of();
  private int hosts = 1;
  private List<Long> pauses = List.of();
  private long pause;
  private long longest;
  private boolean siteDown;
  private Consumer<Plot> tells = plot -> {};
  private Optional<Consumer<Plot>> mends = Optional.empty();

  Mishap(String name) {
    this.name = name;
  }

  /** What connectors suffer meanwhile. */
  Mishap harms(Outage... what) {
    outages = Set.of(what);
    return this;
  }

  /** The server is off for so long at its beginning, and again after each of these spans. */
  Mishap offFor(long span, Long... again) {
    pause = span;
    pauses = List.of(again);
    return this;
  }

  /** It is over within such a span. */
  Mishap atMost(long span) {
    longest = span;
    return this;
  }

  /** The web site answers nobody meanwhile. */
  Mishap siteDown() {
    siteDown = true;
    return this;
  }

  boolean siteIsDown() {
    return siteDown;
  }

  /** How long it lasts at most, or 0 for as long as may be. */
  long longest() {
    return longest;
  }

  Mishap hosts(int least) {
    hosts = least;
    return this;
  }

  /** What the other programs write of it. */
  Mishap tells(Consumer<Plot> how) {
    tells = how;
    return this;
  }

  /** What they write when it is over; without this it never ends. */
  Mishap mends(Consumer<Plot> how) {
    mends = Optional.of(how);
    return this;
  }

  /** Names a cause that these logs show, where no earlier reading holds. */
  Mishap is(String cause, Log... logs) {
    readings.add(new Reading(cause, Set.of(logs), Optional.empty(), true));
    return this;
  }

  /** The same where no log was exported without its information records. */
  Mishap isInFull(String cause, Log... logs) {
    readings.add(new Reading(cause, Set.of(logs), Optional.empty(), false));
    return this;
  }

  /** The same for one generation. */
  Mishap isFor(boolean legacy, String cause, Log... logs) {
    readings.add(new Reading(cause, Set.of(logs), Optional.of(legacy), true));
    return this;
  }

  /** Causes that may be named where no reading holds, since they are what is left to see. */
  Mishap orElse(String... causes) {
    vague.addAll(List.of(causes));
    return this;
  }

  String name() {
    return name;
  }

  int hosts() {
    return hosts;
  }

  boolean mendable() {
    return mends.isPresent();
  }

  List<Harm> harms(long from, long to) {
    List<Harm> harms = new ArrayList<>();
    outages.forEach(outage -> harms.add(new Harm(outage, from, to)));
    if (pause > 0) {
      harms.add(new Harm(Outage.POWER, from, from + pause));
      pauses.forEach(
          later -> harms.add(new Harm(Outage.POWER, from + later, from + later + pause)));
    }
    return harms;
  }

  void tell(Plot plot) {
    tells.accept(plot);
    if (plot.mended()) {
      mends.orElseThrow().accept(plot);
    }
  }

  /** The cause that is to be named, or none if what was handed over cannot tell. */
  Optional<String> expected(Handover handover, boolean legacy) {
    return readings.stream()
        .filter(reading -> reading.holds(handover, legacy))
        .map(Reading::cause)
        .findFirst();
  }

  /** Every cause that may be named where none can be told. */
  Set<String> conceivable() {
    Set<String> all = new TreeSet<>(vague);
    readings.forEach(reading -> all.add(reading.cause()));
    return all;
  }

  /** Whether anything of it was handed over. */
  boolean shows(Handover handover) {
    return !outages.isEmpty()
        || readings.stream()
            .anyMatch(reading -> handover.logs().stream().anyMatch(reading.logs()::contains));
  }

  @Override
  public String toString() {
    return name;
  }
}
