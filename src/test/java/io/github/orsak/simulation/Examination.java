package io.github.orsak.simulation;

import io.github.orsak.Orsak;
import java.util.ArrayList;
import java.util.List;

/** Draws many cases and has them judged. */
final class Examination {

  private final Orsak orsak;
  private final CodeLookup table;
  private final List<Judgement> judgements = new ArrayList<>();

  Examination(Orsak orsak) {
    this.orsak = orsak;
    table = new CodeLookup(orsak.catalog());
  }

  /** Judges the cases of some families, in every generation in which they can show. */
  Examination take(List<Family> families, int seeds) {
    for (Family family : families) {
      for (Dialect dialect : family.dialects()) {
        for (int seed = 1; seed <= seeds; seed++) {
          judgements.add(Judgement.of(Trial.draw(family, seed, dialect), orsak, table));
        }
      }
    }
    return this;
  }

  List<Judgement> judgements() {
    return judgements;
  }
}
