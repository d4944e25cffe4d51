package io.github.orsak.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a request from being told twice.
 *
 * <p>The unified connector logs each step of a request in its Operational log and the request as a
 * whole in its Admin log. Where the steps were exported, the summary adds nothing; where they were
 * not, it stands for the step it names.
 */
final class SummaryFilter {

  // A request is served within minutes; the same bound as for a stalled one.
  private static final Duration TOGETHER = Duration.ofMinutes(15);

  private final Map<Key, Instant> steps = new HashMap<>();

  private record Key(String host, String operation, boolean failed) {}

  /** The observation to count, if it is not a second telling. */
  Optional<Observation> accept(Observation seen) {
    boolean failed = seen.outcome().failed();
    if (!seen.type().summary()) {
      steps.put(new Key(seen.host(), seen.operation(), failed), seen.time());
      return Optional.of(seen);
    }
    Instant oldest = seen.time().minus(TOGETHER);
    for (String step : seen.type().summarises()) {
      Instant told = steps.get(new Key(seen.host(), step, failed));
      if (told != null && !told.isBefore(oldest)) {
        return Optional.empty();
      }
    }
    String operation = seen.type().standsFor();
    return Optional.of(operation.isEmpty() ? seen : seen.standingFor(operation));
  }
}
