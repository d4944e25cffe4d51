package io.github.orsak;

import io.github.orsak.diagnosis.Proof;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.event.Event;
import io.github.orsak.proving.Trials;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Tells how far a set of cases proves the rules, by changing the rules. */
public final class Proving {

  private final Trials trials;

  private Proving(Trials trials) {
    this.trials = trials;
  }

  /**
   * Takes up cases.
   *
   * @param cases the events of each
   * @param only the causes whose rules are put to the proof; if empty, all those of the user's
   *     folders or, where there are none, all
   */
  static Proving of(Orsak orsak, List<List<Event>> cases, Set<String> only) {
    RuleBase rules = orsak.rules();
    List<RuleAnatomy> all = rules.rulesOfCauses();
    List<RuleAnatomy> own = all.stream().filter(rules::own).toList();
    List<RuleAnatomy> chosen =
        only.isEmpty()
            ? own
            : all.stream().filter(rule -> only.stream().anyMatch(rule::names)).toList();
    return new Proving(
        new Trials(
            rules,
            orsak.catalog(),
            orsak.causes(),
            chosen.isEmpty() && only.isEmpty() ? all : chosen,
            cases));
  }

  /** Which rules fire, and which of their conditions matter in some case. */
  public Proof conditions() {
    return trials.conditions();
  }

  /**
   * Which mistakes in the rules would be found.
   *
   * @param passes whether the verdict on the case with this number, from 0, is as it should be
   */
  public Proof mistakes(BiPredicate<Integer, Verdict> passes) {
    return trials.mistakes(passes);
  }
}
