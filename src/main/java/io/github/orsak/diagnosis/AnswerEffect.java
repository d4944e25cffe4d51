package io.github.orsak.diagnosis;

import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Causes;
import java.util.Collection;
import java.util.List;

/**
 * What came of an answer.
 *
 * @param answer what somebody found
 * @param counted the diagnoses whose confidence it raised or lowered
 * @param ruledOut the diagnoses that would stand without it
 * @param consequences what a diagnosis would explain without it and is ruled out as well
 * @param closed the ids of rivals that would be open without it
 */
public record AnswerEffect(
    Answer answer,
    List<Diagnosis> counted,
    List<Diagnosis> ruledOut,
    List<Explained> consequences,
    List<String> closed) {

  public AnswerEffect {
    counted = List.copyOf(counted);
    ruledOut = List.copyOf(ruledOut);
    consequences = List.copyOf(consequences);
    closed = List.copyOf(closed);
  }

  /** Whether no diagnosis asks for it and it changed nothing. */
  public boolean none() {
    return counted.isEmpty() && ruledOut.isEmpty() && consequences.isEmpty() && closed.isEmpty();
  }

  /**
   * What came of each answer, in their order.
   *
   * @param before what is concluded from the log alone
   * @param after what is concluded with the answers
   */
  public static List<AnswerEffect> of(
      Collection<Answer> answers, Causes causes, Verdict before, Verdict after) {
    return answers.stream().map(answer -> of(answer, causes, before, after)).toList();
  }

  private static AnswerEffect of(Answer answer, Causes causes, Verdict before, Verdict after) {
    return new AnswerEffect(
        answer,
        after.diagnoses().stream().filter(one -> counts(answer, one)).toList(),
        before.diagnoses().stream()
            .filter(one -> one.end().isEmpty())
            .filter(one -> answer.rulesOut(causes, one.cause(), one.scope()))
            .filter(one -> !stands(one.cause(), one.scope(), after))
            .toList(),
        before.diagnoses().stream()
            .flatMap(one -> one.explains().stream())
            .filter(what -> answer.rulesOut(causes, what.cause(), what.scope()))
            .filter(what -> !explained(what, after))
            .distinct()
            .toList(),
        closed(answer, causes, before, after));
  }

  private static boolean counts(Answer answer, Diagnosis one) {
    return one.confidence().answers().stream().anyMatch(given -> given.answer().equals(answer));
  }

  private static boolean stands(String cause, Scope scope, Verdict verdict) {
    return verdict.diagnoses().stream()
        .anyMatch(
            one -> one.cause().equals(cause) && one.scope().equals(scope) && one.end().isEmpty());
  }

  private static boolean explained(Explained what, Verdict verdict) {
    return verdict.diagnoses().stream()
        .flatMap(one -> one.explains().stream())
        .anyMatch(
            other -> other.cause().equals(what.cause()) && other.scope().equals(what.scope()));
  }

  private static List<String> closed(Answer answer, Causes causes, Verdict before, Verdict after) {
    return after.diagnoses().stream()
        .filter(now -> now.end().isEmpty())
        .flatMap(
            now ->
                before.diagnoses().stream()
                    .filter(one -> one.cause().equals(now.cause()))
                    .filter(one -> one.scope().equals(now.scope()))
                    .flatMap(one -> one.rivals().stream())
                    .filter(rival -> !now.rivals().contains(rival))
                    .filter(rival -> answer.rulesOut(causes, rival, now.scope())))
        .distinct()
        .toList();
  }
}
