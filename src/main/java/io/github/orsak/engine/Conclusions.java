package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Verdict;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a session held in the end.
 *
 * @param verdict what is told of it
 * @param all the facts and everything that was concluded from them
 */
public record Conclusions(Verdict verdict, Set<Object> all) {

  /** What was concluded of causes, before it was weighed. */
  public Set<Object> ofCauses() {
    return all.stream()
        .filter(
            one -> one instanceof Hypothesis || one instanceof Refutation || one instanceof Pending)
        .collect(Collectors.toSet());
  }
}
