package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rules that can be gone on with.
 *
 * @param rules those that have not failed so far
 * @param troubles what there is to tell of the others
 */
record Usable(RuleBase rules, List<String> troubles) {

  Usable {
    troubles = List.copyOf(troubles);
  }

  /** What is left without rules that failed. */
  Usable without(Set<String> failed, String trouble) {
    if (troubles.contains(trouble)) {
      return this;
    }
    List<String> all = new ArrayList<>(troubles);
    all.add(trouble);
    return new Usable(rules.without(failed), all);
  }
}
