package io.github.orsak.engine.exclusion;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Refutation.Denial;
import io.github.orsak.knowledge.Causes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Refutes what an answer leaves nothing of. */
public final class Denials {

  private Denials() {}

  /**
   * What is refuted because somebody looked. A look tells of what goes on, and not of what is over.
   *
   * @param causes what says what an outcome means
   * @param answers what was found
   * @param hypotheses all that was concluded
   * @param ended gives a hypothesis its end, where it follows from single events
   */
  public static List<Refutation> of(
      Causes causes,
      Collection<Answer> answers,
      Collection<Hypothesis> hypotheses,
      UnaryOperator<Hypothesis> ended) {
    return hypotheses.stream()
        .filter(one -> ended.apply(one).end().isEmpty())
        .flatMap(one -> denial(causes, answers, one).stream())
        .map(Refutation::of)
        .toList();
  }

  private static Optional<Denial> denial(
      Causes causes, Collection<Answer> answers, Hypothesis one) {
    return answers.stream()
        .filter(answer -> answer.rulesOut(causes, one.cause(), one.scope()))
        .findFirst()
        .map(answer -> new Denial(one, answer));
  }
}
