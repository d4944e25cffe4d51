package io.github.orsak.history.fold;

import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Outcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells, of what a program failed at or ended, when it had told the same before.
 *
 * <p>The same is what has one operation, outcome, fault and subject. Two programs that tell of one
 * thing, as two of Windows do when it was not shut down, are counted apart.
 */
final class Recurrences {

  // Three of a kind are a loop; who asks for more than twenty asks for no other cause.
  private static final int EARLIER = 19;

  private record Kind(String operation, Outcome outcome, String fault, String subject) {
    static Kind of(Observation seen) {
      return new Kind(seen.operation(), seen.outcome(), seen.fault(), seen.subject());
    }
  }

  private Recurrences() {}

  /** The same, as if it had come as often as is counted before. */
  static Observation often(Observation seen) {
    return seen.after(Collections.nCopies(EARLIER, seen.time()));
  }

  /**
   * What one program of a host tells, knowing what it told before.
   *
   * @param told in the order of time
   */
  static List<Observation> noted(List<Observation> told) {
    Map<Kind, Deque<Instant>> earlier = new HashMap<>();
    List<Observation> noted = new ArrayList<>();
    for (Observation seen : told) {
      if (seen.outcome() == Outcome.SUCCESS) {
        noted.add(seen);
        continue;
      }
      Deque<Instant> times = earlier.computeIfAbsent(Kind.of(seen), unseen -> new ArrayDeque<>());
      noted.add(times.isEmpty() ? seen : seen.after(List.copyOf(times)));
      times.addFirst(seen.time());
      if (times.size() > EARLIER) {
        times.removeLast();
      }
    }
    return noted;
  }
}
