package io.github.orsak.whynot;

import io.github.orsak.drl.Condition;
import java.util.List;

/**
 * One condition of a rule that may hold or fail by itself.
 *
 * @param condition the condition
 * @param slots the slots whose facts it looks at, in ascending order
 */
record Ask(Condition condition, List<Integer> slots) {

  Ask {
    slots = List.copyOf(slots);
  }

  /** Whether it asks that something be absent. */
  boolean absence() {
    return condition.kind() == Condition.Kind.NOT;
  }
}
