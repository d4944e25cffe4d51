package io.github.orsak.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What came through of one operation in one flow.
 *
 * @param operation the operation
 * @param scope the flow
 * @param successes how often it succeeded, over time
 * @param returns the first success after each event of the host that is not just another one
 * @param lastSuccess the last success, if any
 */
public record Traffic(
    String operation,
    Scope scope,
    Timeline successes,
    Timeline returns,
    Optional<Instant> lastSuccess) {

  /** Its first success after this time, at which something failed or a rule looked at it. */
  public Optional<Instant> successAfter(Instant time) {
    return returns.firstAfter(time).or(() -> lastSuccess.filter(time::isBefore));
  }

  /** Whether it succeeded after this time. */
  public boolean worksAfter(Instant time) {
    return lastSuccess.filter(time::isBefore).isPresent();
  }
}
