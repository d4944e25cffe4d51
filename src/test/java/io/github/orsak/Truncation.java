package io.github.orsak;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a log that ends earlier says too much.
 *
 * <p>It knows less, so it may be undecided or hold a rival for likelier; what it calls active must
 * still be in the report of the whole log, by itself, as a consequence or as a rival, be it that
 * the later events have decided between the two.
 */
public final class Truncation {

  private Truncation() {}

  /**
   * What a part of the log from its beginning calls active and the whole log does not know.
   *
   * @param events in the order of time
   * @param step after how many events each the log is cut
   */
  public static List<String> refuted(
      List<Event> events, int step, Function<List<Event>, Verdict> reasoning) {
    Set<String> tenable = tenable(reasoning.apply(events));
    List<String> refuted = new ArrayList<>();
    for (int end = step; end < events.size(); end += step) {
      String when = " after " + end + " of " + events.size() + " events";
      reasoning.apply(events.subList(0, end)).diagnoses(Diagnosis.Status.ACTIVE).stream()
          .map(Diagnosis::cause)
          .filter(cause -> !tenable.contains(cause))
          .forEach(cause -> refuted.add(cause + when));
    }
    return refuted;
  }

  private static Set<String> tenable(Verdict whole) {
    return whole.diagnoses().stream()
        .flatMap(
            diagnosis ->
                Stream.of(
                        Stream.of(diagnosis.cause()),
                        rivals(diagnosis),
                        diagnosis.explains().stream().map(Diagnosis.Explained::cause))
                    .flatMap(causes -> causes))
        .collect(Collectors.toSet());
  }

  // A note stands beside what is wrong, so its rivals are no second answer to it.
  private static Stream<String> rivals(Diagnosis diagnosis) {
    return diagnosis.status() == Diagnosis.Status.NOTE
        ? Stream.of()
        : Project.ORSAK.causes().cause(diagnosis.cause()).stream()
            .flatMap(cause -> cause.rivals().stream())
            .map(Cause.Rival::cause);
  }
}
