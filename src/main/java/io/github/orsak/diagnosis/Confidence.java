package io.github.orsak.diagnosis;

import java.util.List;

/**
 * How sure a diagnosis is, and why that sure.
 *
 * @param score the sum of the items, held between 0.05 and 0.99
 * @param items what was added and subtracted
 */
public record Confidence(double score, List<Item> items) {

  public Confidence {
    items = List.copyOf(items);
  }

  /** The confidence that these items add up to. */
  public static Confidence of(List<Item> items) {
    double sum = items.stream().mapToDouble(Item::weight).sum();
    double held = Math.max(0.05, Math.min(0.99, sum));
    return new Confidence(Math.round(held * 100) / 100.0, items);
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
}
