package io.github.orsak.diagnosis;

import io.github.orsak.knowledge.Cause.CheckOutcome;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How sure a diagnosis is, and why that sure.
 *
 * @param score the sum of the items and the answers, held between 0.05 and 0.99
 * @param items what the log adds and subtracts
 * @param answers what a person adds and subtracts
 */
public record Confidence(double score, List<Item> items, List<Given> answers) {

  public Confidence {
    items = List.copyOf(items);
    answers = List.copyOf(answers);
  }

  /** The confidence that these items and answers add up to. */
  public static Confidence of(List<Item> items, List<Given> answers) {
    double sum =
        DoubleStream.concat(
                items.stream().mapToDouble(Item::weight),
                answers.stream().mapToDouble(given -> given.means().weight()))
            .sum();
    double held = Math.max(0.05, Math.min(0.99, sum));
    return new Confidence(Math.round(held * 100) / 100.0, items, answers);
  }

  public Band band() {
    if (score >= 0.95) {
      return Band.CERTAIN;
    }
    if (score >= 0.80) {
      return Band.HIGH;
    }
    return score >= 0.60 ? Band.MODERATE : Band.LOW;
  }

  /** What a person should make of the score. */
  public enum Band {
    CERTAIN,
    HIGH,
    MODERATE,
    LOW
  }

  /**
   * One contribution.
   *
   * @param evidence what contributes
   * @param weight how much, negative for what speaks against
   */
  public record Item(Evidence evidence, double weight) {}

  /**
   * What a person contributed.
   *
   * @param answer what was found
   * @param means what that means for the cause
   */
  public record Given(Answer answer, CheckOutcome means) {}
}
