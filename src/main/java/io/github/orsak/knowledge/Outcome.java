package io.github.orsak.knowledge;

/**
 * How an operation went. The event id decides it; a diagnostic code only refines it, because
 * Microsoft's table allows a failure to carry "Success" and a success to carry "Unknown error".
 */
public enum Outcome {
  SUCCESS,
  /** An attempt failed and may be repeated, or a request was rejected. */
  WARNING,
  FAILURE,
  INFO,
  STARTED,
  STOPPED;

  /** Whether a code says more than this outcome does by itself. */
  public boolean codeTells() {
    return failed() || this == STARTED;
  }

  /** Whether this outcome is one of the failures that a report must explain. */
  public boolean failed() {
    return this == WARNING || this == FAILURE;
  }
}
