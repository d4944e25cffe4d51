package io.github.orsak.diagnosis.trace;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.history.Episode;
import io.github.orsak.knowledge.Consequence;
import java.util.Optional;

/**
 * An edge of the causal graph that holds in a case.
 *
 * @param root what explains
 * @param edge the edge, as the words of the root's cause declare it; of something that only leaves
 *     out the CA of the root, what such an edge would say
 * @param consequence the hypothesis that is explained; empty for bare failures
 * @param flow the bare failures that are explained; empty for a hypothesis
 */
public record Link(
    Hypothesis root, Consequence edge, Optional<Hypothesis> consequence, Optional<Episode> flow) {

  /** What is explained: a hypothesis or an episode. */
  Object explained() {
    return consequence.isPresent() ? consequence.get() : flow.orElseThrow();
  }
}
