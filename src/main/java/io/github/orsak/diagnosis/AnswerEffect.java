package io.github.orsak.diagnosis;

import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.Causes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What came of an answer.
 *
 * @param answer what somebody found
 * @param counted the diagnoses whose confidence it raised or lowered
 * @param ruledOut the diagnoses that would stand without it
 * @param closed the ids of rivals that would be open without it
 */
public record AnswerEffect(
    Answer answer, List<Diagnosis> counted, List<Diagnosis> ruledOut, List<String> closed) {

  public AnswerEffect {
    counted = List.copyOf(counted);
    ruledOut = List.copyOf(ruledOut);
    closed = List.copyOf(closed);
  }

  /** Whether no diagnosis asks for it and it changed nothing. */
  public boolean none() {
    return counted.isEmpty() && ruledOut.isEmpty() && closed.isEmpty();
  }

  /**
   * What came of each answer, in their order.
   *
   * @param before what is concluded from the log alone
   * @param after what is concluded with the answers
   */
  public static List<AnswerEffect> of(
      Collection<Answer> answers, Causes causes, Verdict before, Verdict after) {
    return answers.stream()
        .map(
            answer ->
                new AnswerEffect(
                    answer,
                    after.diagnoses().stream().filter(one -> counts(answer, one)).toList(),
                    before.diagnoses().stream()
                        .filter(one -> rulesOut(answer, causes.cause(one.cause()), one))
                        .filter(one -> !stands(one, after))
                        .toList(),
                    closed(answer, causes, before, after)))
        .toList();
  }

  private static boolean counts(Answer answer, Diagnosis one) {
    return one.confidence().answers().stream().anyMatch(given -> given.answer().equals(answer));
  }

  private static boolean rulesOut(Answer answer, Optional<Cause> cause, Diagnosis one) {
    return one.end().isEmpty()
        && cause
            .flatMap(known -> answer.means(known, one.scope()))
            .filter(CheckOutcome::rulesOut)
            .isPresent();
  }

  private static boolean stands(Diagnosis one, Verdict verdict) {
    return verdict.diagnoses().stream().anyMatch(other -> same(one, other));
  }

  private static boolean same(Diagnosis one, Diagnosis other) {
    return one.cause().equals(other.cause())
        && one.scope().equals(other.scope())
        && other.end().isEmpty();
  }

  private static List<String> closed(Answer answer, Causes causes, Verdict before, Verdict after) {
    return after.diagnoses().stream()
        .flatMap(
            now ->
                before.diagnoses().stream()
                    .filter(one -> same(one, now))
                    .flatMap(one -> one.rivals().stream())
                    .filter(rival -> !now.rivals().contains(rival))
                    .filter(rival -> rulesOut(answer, causes.cause(rival), now)))
        .distinct()
        .toList();
  }
}
