package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cause that stands: nothing refutes it and no other cause explains it.
 *
 * @param cause the cause's id
 * @param status whether it still lasts
 * @param scope what it is about
 * @param hosts the hosts that it is about or whose failures it explains, in order
 * @param from when it began
 * @param last when it was last seen
 * @param end when it was over, if it is
 * @param confidence how sure, itemised
 * @param failures how many failure events it explains, those of its consequences included
 * @param explains the causes and bare failures that are only its consequences
 * @param rivals the other causes that nothing in the log excludes
 */
public record Diagnosis(
    String cause,
    Status status,
    Scope scope,
    List<String> hosts,
    Instant from,
    Instant last,
    Optional<Instant> end,
    Confidence confidence,
    long failures,
    List<Explained> explains,
    List<String> rivals) {

  /** How much a diagnosis matters now. */
  public enum Status {
    ACTIVE,
    RESOLVED,
    /** It only informs and is never an alarm. */
    NOTE
  }

  public Diagnosis {
    hosts = List.copyOf(hosts);
    explains = List.copyOf(explains);
    rivals = List.copyOf(rivals);
  }

  /** Whether it explains bare failures of this flow. */
  public boolean lists(Episode flow) {
    return explains.stream()
        .anyMatch(
            bare ->
                bare.operation().equals(flow.operation())
                    && bare.fault().equals(flow.fault())
                    && bare.scope().equals(flow.scope()));
  }

  /** The facts that it rests on. */
  public Stream<Fact> facts() {
    return confidence.items().stream().map(item -> item.evidence().fact());
  }

  /** The evidence that speaks for it, strongest first. */
  public List<Confidence.Item> supporting() {
    return confidence.items().stream().filter(item -> item.weight() >= 0).toList();
  }

  /** How much of what was tried fails, if not all of it, as the strongest such evidence says. */
  public Optional<Share> part() {
    return supporting().stream()
        .flatMap(item -> item.evidence().fact().part().stream())
        .findFirst();
  }

  /** The evidence that speaks against it. */
  public List<Confidence.Item> contradicting() {
    return confidence.items().stream().filter(item -> item.weight() < 0).toList();
  }

  /**
   * A consequence of the diagnosed cause.
   *
   * @param cause the explained cause, or empty for bare failures
   * @param operation the operation of bare failures, or empty
   * @param fault their fault, or empty
   * @param scope where
   * @param failures how many failure events
   */
  public record Explained(
      String cause, String operation, String fault, Scope scope, long failures) {}
}
