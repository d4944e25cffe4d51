package io.github.orsak.diagnosis;

import io.github.orsak.history.Expectation;
import java.util.List;

/**
 * What is wrong in a case beside what is diagnosed as active.
 *
 * @param unexplained the failures that no diagnosis explains, one entry for each operation and
 *     stated reason
 * @param persisting failures that go on and that only a note explains, or a cause that was over
 * @param ongoing what goes on failing and no active diagnosis is about, the worst first; each of it
 *     is told by one of the above, unless only programs beside the connector log it
 * @param unanswered what goes on without an answer, and no active diagnosis rests on
 */
public record Residue(
    List<Leftover> unexplained,
    List<Leftover> persisting,
    List<Ongoing> ongoing,
    List<Expectation> unanswered) {

  public Residue {
    unexplained = List.copyOf(unexplained);
    persisting = List.copyOf(persisting);
    ongoing = List.copyOf(ongoing);
    unanswered = List.copyOf(unanswered);
  }

  /** Whether some of it goes on to the end of the log. */
  public boolean goesOn() {
    return !ongoing.isEmpty() || !unanswered.isEmpty();
  }
}
