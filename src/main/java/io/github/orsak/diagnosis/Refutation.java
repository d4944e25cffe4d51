package io.github.orsak.diagnosis;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Exclusion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules a cause out: an observation, of all that is about one scope, or a better explanation,
 * of the one hypothesis that yields to it.
 *
 * @param cause the cause's id
 * @param scope where it cannot be
 * @param fact what rules it out; empty for what yields
 * @param yield which hypothesis yields to which; empty where an observation rules it out
 */
public record Refutation(String cause, Scope scope, Optional<Fact> fact, Optional<Yield> yield) {

  /** An observation that rules a cause out in a scope, whenever that is. */
  public Refutation(String cause, Scope scope, Fact fact) {
    this(cause, scope, Optional.of(fact), Optional.empty());
  }

  /** What a hypothesis is refuted by, where another one explains better what was seen. */
  public static Refutation of(Yield yield) {
    Hypothesis weaker = yield.weaker();
    return new Refutation(weaker.cause(), weaker.scope(), Optional.empty(), Optional.of(yield));
  }

  /**
   * The hypothesis that yields; null where an observation rules out all of them. A rule that builds
   * on a hypothesis of another cause asks for {@code not Refutation(weaker == $other)}.
   */
  public @Nullable Hypothesis weaker() {
    return yield.map(Yield::weaker).orElse(null);
  }

  /** Whether an observation shows it, and not what a cause yields to. */
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
}
