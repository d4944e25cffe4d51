package io.github.orsak.engine;

import java.util.Set;

/**
 * Rules did what leaves the engine unable to go on with them; without them it can. The message is
 * what there is to tell of it.
 */
public final class RuleFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Set<String> rules;
  private final boolean late;

  private RuleFailure(Set<String> rules, boolean late, String message) {
    super(message);
    this.rules = Set.copyOf(rules);
    this.late = late;
  }

  /** A rule fires for ever, or throws what ends threads. */
  static RuleFailure thrown(Set<String> rules, String message) {
    return new RuleFailure(rules, false, message);
  }

  /** A rule has not come back yet, and may never. */
  static RuleFailure late(Set<String> rules, String message) {
    return new RuleFailure(rules, true, message);
  }

  /** Packages and names of the rules to leave out; empty if none of the user's can be blamed. */
  Set<String> rules() {
    return rules;
  }

  /** Whether it costs time and a thread each time. */
  boolean late() {
    return late;
  }
}
