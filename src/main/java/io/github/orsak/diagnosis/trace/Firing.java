package io.github.orsak.diagnosis.trace;

import java.util.List;

/**
 * A rule that fired, and what it matched.
 *
 * @param rule its name
 * @param file where it stands
 * @param line the line it begins on, from 1, or 0 if that is not known
 * @param matched what it matched, in the order of its conditions
 * @param absent what had to be missing for it to fire, as written
 */
public record Firing(
    String rule, String file, int line, List<Matched> matched, List<String> absent) {

  public Firing {
    matched = List.copyOf(matched);
    absent = List.copyOf(absent);
  }

  /**
   * One thing it matched.
   *
   * @param variable what the rule calls it, such as {@code $lost}, or empty
   * @param fact a fact, an event or a hypothesis
   */
  public record Matched(String variable, Object fact) {}
}
