package io.github.orsak.diagnosis.nearmiss;

import java.util.List;
import java.util.Optional;

/**
 * One condition of a rule, as it fared in the closest match of a case.
 *
 * @param line the line it stands on
 * @param text the condition, as written
 * @param state whether it held
 * @param comparison what it compared, where that can be told
 * @param blockers for a condition that something be absent: what is there
 */
public record Check(
    int line, String text, State state, Optional<Comparison> comparison, List<Object> blockers) {

  /** How a condition can fare. */
  public enum State {
    HOLDS,
    FAILS,
    /** It looks at something that the case does not hold. */
    OPEN
  }

  public Check {
    blockers = List.copyOf(blockers);
  }
}
