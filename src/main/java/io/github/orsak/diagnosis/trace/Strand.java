package io.github.orsak.diagnosis.trace;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import java.util.List;

/**
 * A hypothesis, the rule that concluded it, and what objects to it.
 *
 * @param hypothesis what was concluded
 * @param firing by which rule, from what
 * @param objections what refutes it; empty if it stands
 */
public record Strand(Hypothesis hypothesis, Firing firing, List<Objection> objections) {

  public Strand {
    objections = List.copyOf(objections);
  }

  /** Whether nothing refutes it. */
  public boolean stands() {
    return objections.isEmpty();
  }

  /**
   * What refutes a hypothesis.
   *
   * @param refutation the refutation
   * @param firing the rule that concluded it, or for what yields, what it yields to
   */
  public record Objection(Refutation refutation, Firing firing) {}
}
