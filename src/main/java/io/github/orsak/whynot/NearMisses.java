package io.github.orsak.whynot;

import io.github.orsak.diagnosis.nearmiss.Miss;
import io.github.orsak.diagnosis.nearmiss.Remedy;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.Case;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how near each rule of a cause came to firing, and what would have made it fire. */
public final class NearMisses {

  /** Changes are tried of cases with so many events at most. */
  public static final int MOST_EVENTS = 20_000;

  private static final int MOST_TRIALS = 700;
  private static final long MOST_FOLDED = 3_000_000;

  private final RuleBase rules;
  private final Catalog catalog;
  private final Causes causes;

  /** Asks these rules. */
  public NearMisses(RuleBase rules, Catalog catalog, Causes causes) {
    this.rules = rules;
    this.catalog = catalog;
    this.causes = causes;
  }

  /**
   * One near miss for each rule of the cause.
   *
   * @param known the case
   * @param events all events of the case, in order, to try changes of; none to try no changes
   */
  public List<Miss> of(String cause, Case known, List<Event> events) {
    Laboratory laboratory = new Laboratory(rules, catalog, causes, cause);
    List<Miss> misses = new ArrayList<>();
    for (Probe probe : laboratory.probes()) {
      Assessment assessment =
          events.isEmpty() ? laboratory.assess(probe, known) : laboratory.assess(probe, events);
      RuleAnatomy rule = probe.rule();
      misses.add(
          new Miss(
              rule.name(),
              rule.file().name(),
              rule.line(),
              assessment.closest(),
              assessment.missing(),
              assessment.checks(),
              remedy(laboratory, probe, events)));
    }
    return misses;
  }

  private Optional<Remedy> remedy(Laboratory laboratory, Probe probe, List<Event> events) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    int trials = (int) Math.min(MOST_TRIALS, MOST_FOLDED / events.size());
    return new Search(laboratory, probe, events, catalog).run(trials);
  }
}
