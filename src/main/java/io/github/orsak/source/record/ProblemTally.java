package io.github.orsak.source.record;

import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The problems of one input: the first of each kind are kept, and the others are counted. */
final class ProblemTally {

  /** Of problems that differ only in their place or values, so many are told. */
  private static final int TOLD = 3;

  /** Places kept for what is said about the input as a whole. */
  private static final int NOTES = 7;

  private final List<Problem> kept = new ArrayList<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private long untold;
  private boolean untoldLoss;

  /** Takes one more. */
  void add(Problem problem) {
    String kind = problem.kind();
    boolean manyKinds = kinds.size() >= Input.MOST_PROBLEMS && !kinds.containsKey(kind);
    int times = kinds.merge(manyKinds ? "" : kind, 1, Integer::sum);
    if (times <= TOLD && kept.size() < Input.MOST_PROBLEMS - NOTES) {
      kept.add(problem);
    } else {
      untold++;
      untoldLoss |= problem.lossy();
    }
  }

  /** Those that are told one by one. */
  List<Problem> kept() {
    return List.copyOf(kept);
  }

  /** That there are more, if there are. */
  Optional<Problem> more(Place whole) {
    return untold == 0
        ? Optional.empty()
        : Optional.of(new Problem(whole, Message.of("more", untold), untoldLoss));
  }
}
