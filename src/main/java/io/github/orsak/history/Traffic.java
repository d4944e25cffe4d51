package io.github.orsak.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What came through of one operation in one flow.
 *
 * @param operation the operation
 * @param scope the flow
 * @param successes how often it succeeded, over time
 * @param lastSuccess the last success, if any
 */
public record Traffic(
    String operation, Scope scope, Timeline successes, Optional<Instant> lastSuccess) {

  /** Whether it succeeded after this time. */
  public boolean worksAfter(Instant time) {
    return lastSuccess.filter(time::isBefore).isPresent();
  }
}
