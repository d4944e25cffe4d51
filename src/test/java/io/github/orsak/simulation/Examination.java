package io.github.orsak.simulation;

import io.github.orsak.Orsak;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    List<Supplier<Trial>> drawn =
        families.stream()
            .flatMap(
                family ->
                    family.dialects().stream()
                        .flatMap(
                            dialect ->
                                IntStream.rangeClosed(1, seeds)
                                    .mapToObj(
                                        seed ->
                                            (Supplier<Trial>)
                                                () -> Trial.draw(family, seed, dialect))))
            .toList();
    judgements.addAll(judged(drawn, UnaryOperator.identity()));
    if (again) {
      damaged.addAll(judged(drawn, Trial::damage));
    }
    return this;
  }

  // In the order in which they are drawn, whichever is judged first.
  private List<Judgement> judged(List<Supplier<Trial>> drawn, UnaryOperator<Trial> fate) {
    return drawn.parallelStream()
        .map(trial -> Judgement.of(fate.apply(trial.get()), orsak, table))
        .toList();
  }

  /** The cases as they were drawn. */
  List<Judgement> judgements() {
    return judgements;
  }

  /** Those of them whose families were judged again, as they were before. */
  List<Judgement> judgedAgain() {
    Set<Family> again =
        damaged.stream().map(one -> one.trial().family()).collect(Collectors.toSet());
    return judgements.stream().filter(one -> again.contains(one.trial().family())).toList();
  }

  /** The same, damaged. */
  List<Judgement> damaged() {
    return damaged;
  }
}
