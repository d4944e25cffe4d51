package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What began to fail in several places one soon after the other.
 *
 * <p>Each place is compared with its neighbours in time only: that all meet all is what rules
 * cannot do for thousands.
 *
 * @param earlier an episode of the first place
 * @param later an episode of the next place
 * @param others all episodes but the first
 */
public record InStep(Episode earlier, Episode later, List<Episode> others) {

  private static final Comparator<Hypothesis> ORDER =
      Comparator.comparing(Hypothesis::from).thenComparing(Hypothesis::scope);

  public InStep {
    others = List.copyOf(others);
  }

  /**
   * The groups of hypotheses that differ in scope and began one soon after the other.
   *
   * @param hypotheses of one cause, in any order
   * @param operation whose episodes are told, of those that the hypotheses explain
   * @param minutes how long after one of them the next may begin
   */
  public static List<InStep> among(
      Collection<Hypothesis> hypotheses, String operation, long minutes) {
    List<Hypothesis> ordered =
        hypotheses.stream()
            .filter(one -> episodes(one, operation).findAny().isPresent())
            .sorted(ORDER)
            .toList();
    Map<Hypothesis, Set<Hypothesis>> groups = new IdentityHashMap<>();
    List<Set<Hypothesis>> all = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      Hypothesis later = ordered.get(i);
      Instant since = later.from().minus(Duration.ofMinutes(minutes));
      for (Hypothesis earlier : before(later, ordered.subList(0, i), since)) {
        Set<Hypothesis> group = groups.get(groups.containsKey(later) ? later : earlier);
        if (group == null) {
          group = Collections.newSetFromMap(new IdentityHashMap<>());
          all.add(group);
        }
        for (Hypothesis member : List.of(earlier, later)) {
          group.add(member);
          groups.put(member, group);
        }
      }
    }
    return all.stream().map(group -> of(group, operation)).toList();
  }

  // Of one place there may be several; a third place is between them and any before it.
  private static List<Hypothesis> before(
      Hypothesis later, List<Hypothesis> earlier, Instant since) {
    List<Hypothesis> nearest = new ArrayList<>();
    for (int i = earlier.size() - 1; i >= 0 && !earlier.get(i).from().isBefore(since); i--) {
      Scope scope = earlier.get(i).scope();
      if (!scope.equals(later.scope())) {
        if (!nearest.isEmpty() && !nearest.get(0).scope().equals(scope)) {
          break;
        }
        nearest.add(earlier.get(i));
      }
    }
    return nearest;
  }

  private static InStep of(Set<Hypothesis> group, String operation) {
    List<Hypothesis> ordered = group.stream().sorted(ORDER).toList();
    Hypothesis first = ordered.get(0);
    Hypothesis next =
        ordered.stream()
            .filter(one -> !one.scope().equals(first.scope()))
            .findFirst()
            .orElseThrow();
    List<Episode> told =
        ordered.stream().flatMap(one -> episodes(one, operation)).distinct().toList();
    return new InStep(
        told.get(0),
        episodes(next, operation).findFirst().orElseThrow(),
        told.subList(1, told.size()));
  }

  private static Stream<Episode> episodes(Hypothesis hypothesis, String operation) {
    return hypothesis.claims().stream().filter(claim -> claim.operation().equals(operation));
  }
}
