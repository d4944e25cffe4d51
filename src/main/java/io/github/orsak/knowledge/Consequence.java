package io.github.orsak.knowledge;

import io.github.orsak.knowledge.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * An edge of the causal graph: what a root cause explains, and under which condition.
 *
 * <p>It points either at another cause or at bare failures of an operation.
 *
 * @param root the cause that explains
 * @param cause the cause explained, or empty for bare failures
 * @param route only this route to the explained cause, or empty for every one
 * @param operation the operation whose failures are explained, or empty for a cause
 * @param faults only failures with these faults, {@link Fault#VAGUE} among them; empty: any
 * @param same what root and consequence must share
 * @param when how the consequence must lie in time
 * @param grace how long after the root's end a consequence may still begin
 */
public record Consequence(
    String root,
    String cause,
    String route,
    String operation,
    List<String> faults,
    Set<Key> same,
    When when,
    Duration grace) {

  /** What two findings can have in common. */
  public enum Key {
    HOST,
    CA
  }

  /** How a consequence lies to its root. */
  public enum When {
    /** It begins when the root has begun and has not ended, grace included. */
    AFTER,
    /** As {@link #AFTER}; a root that never worked in the log counts as begun before it. */
    OPEN,
    /** The two intervals touch, grace included. */
    DURING,
    /** No condition. */
    ALWAYS;

    /** Whether the consequence begins after its root. */
    public boolean onward() {
      return this == AFTER || this == OPEN;
    }
  }

  public Consequence {
    faults = List.copyOf(faults);
    same = Set.copyOf(same);
  }

  /**
   * Whether it points at bare failures of this kind.
   *
   * @param specific whether the fault names a cause
   */
  public boolean namesFailures(String operation, String fault, boolean specific) {
    return this.operation.equals(operation)
        && (faults.isEmpty()
            || faults.contains(fault)
            || !specific && faults.contains(Fault.VAGUE));
  }

  /**
   * Whether a root and what follows from it have in common what they must. What is about
   * everything, or about a CA seen from everywhere, has no host to disagree with.
   */
  public boolean joins(String rootHost, String host, String rootCa, String ca) {
    return (!same.contains(Key.HOST) || agree(rootHost, host))
        && (!same.contains(Key.CA) || agree(rootCa, ca));
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
