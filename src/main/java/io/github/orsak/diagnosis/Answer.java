package io.github.orsak.diagnosis;

import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.Causes;
import java.util.Optional;

/**
 * What somebody found who did a next check, such as {@code ca-ping=silent}. It is evidence about
 * what goes on, for every cause that asks for the check; it is no fact of the log, and no rule of a
 * cause sees it.
 *
 * @param check the check's id
 * @param outcome the outcome's name
 * @param place the host or the CA where it was done, as far as a report must tell them apart; empty
 *     for all of them
 */
public record Answer(String check, String outcome, String place) {

  /** What sets the place apart from the check. */
  public static final String AT = "@";

  /** What sets the outcome apart from the rest. */
  public static final String IS = "=";

  /** An answer about the one place where a report asks for the check, or about all of them. */
  public Answer(String check, String outcome) {
    this(check, outcome, "");
  }

  /** Whether it is about what this scope names. */
  public boolean concerns(Scope scope) {
    return place.isEmpty() || is(scope.host()) || is(scope.ca());
  }

  // A host may be named without its domain.
  private boolean is(String name) {
    return name.equalsIgnoreCase(place)
        || name.regionMatches(true, 0, place + ".", 0, place.length() + 1);
  }

  /** Whether it answers this check of a cause in this scope. */
  public boolean answers(Cause.Check asked, Scope scope) {
    return asked.answerable() && asked.id().equals(check) && concerns(scope);
  }

  /** What it means for a cause in this scope, if it concerns that. */
  public Optional<CheckOutcome> means(Cause cause, Scope scope) {
    return concerns(scope) ? cause.outcome(check, outcome) : Optional.empty();
  }

  /** The same, of a cause that is known by its id. */
  public Optional<CheckOutcome> means(Causes causes, String cause, Scope scope) {
    return causes.cause(cause).flatMap(known -> means(known, scope));
  }

  /** Whether it leaves nothing of a cause in this scope. */
  public boolean rulesOut(Causes causes, String cause, Scope scope) {
    return means(causes, cause, scope).filter(CheckOutcome::rulesOut).isPresent();
  }

  /** As it is given, such as {@code ca-ping=silent} or {@code service@ndes01=stopped}. */
  @Override
  public String toString() {
    return asked(check, place) + IS + outcome;
  }

  /** What is asked, such as {@code ca-ping} or {@code service@ndes01}. */
  public static String asked(String check, String place) {
    return place.isEmpty() ? check : check + AT + place;
  }
}
