package io.github.orsak.diagnosis;

import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause;
import java.util.Optional;

/**
 * A look that would decide on a diagnosis.
 *
 * @param diagnosis what it would decide on
 * @param check the look
 * @param apart whether the same is asked of other places, so that an answer has to name its own
 * @param answer what somebody found, if it was done
 */
public record NextCheck(
    Diagnosis diagnosis, Cause.Check check, boolean apart, Optional<Answer> answer) {

  /** Whether an answer counts: it tells of what goes on, and not of what is over. */
  public boolean answerable() {
    return check.answerable() && diagnosis.end().isEmpty();
  }

  /** Whether an answer would count and none was given. */
  public boolean open() {
    return answerable() && answer.isEmpty();
  }

  /**
   * What an answer begins with, such as {@code ca-ping}, or {@code ca-ping@ndes01} where it has to
   * name its place.
   *
   * @param spelled the scope of the diagnosis, as the log writes its names
   */
  public String asked(Scope spelled) {
    return Answer.asked(check.id(), apart ? place(spelled) : "");
  }

  /** What this outcome is as an answer. */
  public Answer answered(String outcome) {
    return new Answer(check.id(), outcome, apart ? place(diagnosis.scope()) : "");
  }

  /** The name by which answers tell places apart; empty for what is about everything. */
  static String place(Scope scope) {
    return scope.host().isEmpty() ? scope.ca() : scope.host();
  }
}
