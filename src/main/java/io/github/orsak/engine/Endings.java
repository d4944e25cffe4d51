package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends what no fact ends, where a rule has named the success that does. It is done when all is
 * concluded, so that a rule need not ask for the success itself.
 */
public final class Endings {

  private final Map<String, List<Activity>> works;

  private Endings(Collection<Activity> activities) {
    works = activities.stream().collect(Collectors.groupingBy(Activity::operation));
  }

  /** Knows what every operation did. */
  public static Endings of(Collection<Activity> activities) {
    return new Endings(activities);
  }

  /** The same hypothesis, over if a success that its rule names has come. */
  Hypothesis applied(Hypothesis hypothesis) {
    return hypothesis.endings().isEmpty() || hypothesis.end().isPresent()
        ? hypothesis
        : hypothesis.until(end(hypothesis));
  }

  // One server that works again says nothing of another.
  private Optional<Instant> end(Hypothesis hypothesis) {
    List<Optional<Instant>> ends =
        places(hypothesis).map(place -> next(hypothesis, place)).toList();
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static Stream<Scope> places(Hypothesis hypothesis) {
    return hypothesis.scope().equals(Scope.FLEET)
        ? Stream.concat(
                hypothesis.hosts(),
                hypothesis.evidence().stream()
                    .flatMap(one -> one.fact().samples().stream())
                    .map(event -> event.host()))
            .distinct()
            .map(Scope::host)
        : Stream.of(hypothesis.scope());
  }

  private Optional<Instant> next(Hypothesis hypothesis, Scope place) {
    Instant last = hypothesis.lastSeen();
    return hypothesis.endings().stream()
        .flatMap(operation -> works.getOrDefault(operation, List.of()).stream())
        .flatMap(activity -> activity.successAfter(place, last).stream())
        .min(Comparator.naturalOrder());
  }
}
