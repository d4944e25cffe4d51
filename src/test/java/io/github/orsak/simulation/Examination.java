package io.github.orsak.simulation;

import io.github.orsak.Orsak;
import java.util.ArrayList;
import java.util.List;

/** Draws many cases and has them judged. */
final class Examination {

  private final Orsak orsak;
  private final CodeLookup table;
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Judgement> damaged = new ArrayList<>();

  Examination(Orsak orsak) {
    this.orsak = orsak;
    table = new CodeLookup(orsak.catalog());
  }

  /**
   * Judges the cases of some families, in every generation in which they can show.
   *
   * @param again whether once more after records were lost and foreign ones came in
   */
  Examination take(List<Family> families, int seeds, boolean again) {
    for (Family family : families) {
      for (Dialect dialect : family.dialects()) {
        for (int seed = 1; seed <= seeds; seed++) {
          Trial trial = Trial.draw(family, seed, dialect);
          judgements.add(Judgement.of(trial, orsak, table));
          if (again) {
            damaged.add(Judgement.of(trial.damage(), orsak, table));
          }
        }
      }
    }
    return this;
  }

  /** The cases as they were drawn. */
  List<Judgement> judgements() {
    return judgements;
  }

  /** Those of them that were judged again, damaged. */
  List<Judgement> damaged() {
    return damaged;
  }
}
