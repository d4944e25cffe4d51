package io.github.orsak.history.fold;

import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a request from being told twice.
 *
 * <p>The unified connector logs each step of a request in its Operational log and the request as a
 * whole in its Admin log. Where the steps were exported, the summary adds nothing; where they were
 * not, a success stands for all of them and a failure for the step it names.
 */
final class SummaryFilter {

  // A request is served within minutes; the same bound as for a stalled one.
  private static final Duration TOGETHER = Duration.ofMinutes(15);

  private final Faults faults;
  private final Map<Key, Instant> steps = new HashMap<>();

  private record Key(String host, String operation, boolean failed) {}

  SummaryFilter(Faults faults) {
    this.faults = faults;
  }

  /** What to count of it: nothing if it is a second telling. */
  List<Observation> accept(Observation seen) {
    boolean failed = seen.outcome().failed();
    if (!seen.type().summary()) {
      steps.put(new Key(seen.host(), seen.operation(), failed), seen.time());
      return List.of(seen);
    }
    Instant oldest = seen.time().minus(TOGETHER);
    for (String step : seen.type().summarises()) {
      Instant told = steps.get(new Key(seen.host(), step, failed));
      if (told != null && !told.isBefore(oldest)) {
        return List.of();
      }
    }
    if (!failed) {
      return seen.type().summarises().stream().map(seen::standingFor).toList();
    }
    String operation = stepNamed(seen).orElse(seen.type().standsFor());
    return List.of(operation.isEmpty() ? seen : seen.standingFor(operation));
  }

  /** The step that failed, where the fault says so. */
  private Optional<String> stepNamed(Observation seen) {
    return faults.named(seen.fault()).stream()
        .flatMap(fault -> fault.steps().stream())
        .filter(seen.type().summarises()::contains)
        .findFirst();
  }
}
