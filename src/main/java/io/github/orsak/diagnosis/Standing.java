package io.github.orsak.diagnosis;

/**
 * A hypothesis that nothing refutes.
 *
 * @param hypothesis what stands
 */
public record Standing(Hypothesis hypothesis) {

  public String cause() {
    return hypothesis.cause();
  }
}
