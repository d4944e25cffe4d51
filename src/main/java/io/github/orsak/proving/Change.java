package io.github.orsak.proving;

import java.util.Comparator;

/**
 * A rule made another in one place, to see whether any case notices.
 *
 * @param rule the rule's name
 * @param file where it stands
 * @param line the line of the condition that is changed
 * @param at where in the file the change begins
 * @param kind what is done
 * @param condition the condition, as written but on one line
 * @param now what it is instead, or empty if it is gone
 * @param need which case would notice
 */
public record Change(
    String rule,
    String file,
    int line,
    int at,
    Kind kind,
    String condition,
    String now,
    String need) {

  /** By file, and in the order of the file. */
  public static final Comparator<Change> ORDER =
      Comparator.comparing(Change::file)
          .thenComparing(Change::at)
          .thenComparing(Change::kind)
          .thenComparing(Change::now);

  /** What can be done to a rule. */
  public enum Kind {
    /** The rule is gone. */
    RULE,
    /** A condition is gone. */
    CONDITION,
    /** A number is one more or one less. */
    THRESHOLD,
    /** A span of time is one unit longer or shorter. */
    WINDOW,
    /** A comparison is another. */
    OPERATOR,
    /** What comes first is to come last. */
    ORDER,
    /** Facts are joined by another field or with another fact. */
    KEY
  }
}
