package io.github.orsak.diagnosis;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Exclusion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules a cause out: an observation, of all that is about one scope; or, of one hypothesis, a
 * better explanation to which it yields, or what a person found.
 *
 * @param cause the cause's id
 * @param scope where it cannot be
 * @param fact what rules it out; empty for what yields or is denied
 * @param yield which hypothesis yields to which; empty where something else rules it out
 * @param denial which hypothesis a person has ruled out; empty where something else does
 */
public record Refutation(
    String cause,
    Scope scope,
    Optional<Fact> fact,
    Optional<Yield> yield,
    Optional<Denial> denial) {

  /** An observation that rules a cause out in a scope, whenever that is. */
  public Refutation(String cause, Scope scope, Fact fact) {
    this(cause, scope, Optional.of(fact), Optional.empty(), Optional.empty());
  }

  /** What a hypothesis is refuted by, where another one explains better what was seen. */
  public static Refutation of(Yield yield) {
    Hypothesis weaker = yield.weaker();
    return new Refutation(
        weaker.cause(), weaker.scope(), Optional.empty(), Optional.of(yield), Optional.empty());
  }

  /** What a hypothesis is refuted by that an answer leaves nothing of. */
  public static Refutation of(Denial denial) {
    Hypothesis denied = denial.denied();
    return new Refutation(
        denied.cause(), denied.scope(), Optional.empty(), Optional.empty(), Optional.of(denial));
  }

  /**
   * The one hypothesis that is ruled out; null where an observation rules out all of them. A rule
   * that builds on a hypothesis of another cause asks for {@code not Refutation(weaker == $other)}.
   */
  public @Nullable Hypothesis weaker() {
    return yield.map(Yield::weaker).or(() -> denial.map(Denial::denied)).orElse(null);
  }

  /** Whether it was seen, in the log or by a person, and is not what a cause yields to. */
  public boolean observed() {
    return yield.isEmpty();
  }

  /**
   * Whether it tells that the cause is not at work in this scope between these times: it would have
   * been then, or gave way to what was.
   *
   * @param told the cause that was
   */
  public boolean closes(String told, Scope other, Instant from, Instant last) {
    return scope.covers(other)
        && denial.map(one -> within(one.denied(), from, last)).orElse(true)
        && yield
            .map(
                one ->
                    within(one.weaker(), from, last)
                        || one.stronger().cause().equals(told)
                            && within(one.stronger(), from, last))
            .orElse(true);
  }

  private static boolean within(Hypothesis one, Instant from, Instant last) {
    return !one.from().isAfter(last) && !one.last().isBefore(from);
  }

  /**
   * One hypothesis that gives way to another; both as they were concluded.
   *
   * @param weaker what is ruled out
   * @param stronger what explains better
   * @param exclusion what says so
   */
  public record Yield(Hypothesis weaker, Hypothesis stronger, Exclusion exclusion) {}

  /**
   * One hypothesis that an answer leaves nothing of.
   *
   * @param denied what is ruled out, as it was concluded
   * @param answer what was found
   */
  public record Denial(Hypothesis denied, Answer answer) {}
}
