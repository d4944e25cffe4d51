package io.github.orsak.report.picture;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Lane;
import io.github.orsak.report.Report;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** How a step goes where the logs end, as far as they tell. */
enum FlowState {
  /** An active cause, or failures that go on, concern it. */
  BROKEN,
  /** It succeeded, and nothing that is active concerns it. */
  WORKS,
  /** The logs that were read tell nothing of it. */
  UNSEEN;

  /** What fails now: what active causes rest on or explain, and what goes on without one. */
  static Set<String> failing(Report report) {
    Set<String> failing = new HashSet<>();
    for (Diagnosis one : report.verdict().diagnoses(Diagnosis.Status.ACTIVE)) {
      one.supporting().stream()
          .map(item -> item.evidence().fact())
          .filter(Episode.class::isInstance)
          .map(Episode.class::cast)
          .filter(episode -> episode.recoveredAt().isEmpty())
          .forEach(episode -> failing.add(episode.operation()));
      one.explains().forEach(explained -> failing.add(explained.operation()));
    }
    Stream.concat(report.residue().unexplained().stream(), report.residue().persisting().stream())
        .filter(Leftover::goesOn)
        .forEach(left -> failing.add(left.operation()));
    return failing;
  }

  /** How a step goes. */
  static FlowState of(FlowArrow arrow, Report report, Set<String> failing) {
    if (arrow.operations().stream().anyMatch(failing::contains)) {
      return BROKEN;
    }
    return report.lanes().stream().anyMatch(lane -> worked(lane, arrow)) ? WORKS : UNSEEN;
  }

  private static boolean worked(Lane lane, FlowArrow arrow) {
    return arrow.operations().contains(lane.operation()) && lane.successes().spans() > 0;
  }
}
