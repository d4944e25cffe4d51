package io.github.orsak.diagnosis.nearmiss;

import io.github.orsak.diagnosis.trace.Firing;
import java.util.List;
import java.util.Optional;

/**
 * How near a rule came to firing in a case.
 *
 * @param rule its name
 * @param file where it stands
 * @param line the line it begins on
 * @param closest what comes closest to matching it
 * @param missing the kinds of fact that it asks for and that the case does not hold, as written
 * @param checks its conditions and how they fared, in its order
 * @param remedy the smallest change found after which it fires and the cause is diagnosed
 */
public record Miss(
    String rule,
    String file,
    int line,
    List<Firing.Matched> closest,
    List<String> missing,
    List<Check> checks,
    Optional<Remedy> remedy) {

  public Miss {
    closest = List.copyOf(closest);
    missing = List.copyOf(missing);
    checks = List.copyOf(checks);
  }

  /** Whether every condition holds, so that the rule fired. */
  public boolean fired() {
    return missing.isEmpty()
        && checks.stream().allMatch(check -> check.state() == Check.State.HOLDS);
  }

  /** How many conditions hold. */
  public long holding() {
    return checks.stream().filter(check -> check.state() == Check.State.HOLDS).count();
  }
}
