package io.github.orsak.report;

import io.github.orsak.diagnosis.trace.Trace;

/**
 * A report together with how its verdict came about.
 *
 * @param report the report
 * @param trace which rule concluded what from what
 */
public record Traced(Report report, Trace trace) {

  /** Whether some rule concluded this cause, whatever became of it. */
  public boolean concluded(String cause) {
    return !trace.strands(cause).isEmpty();
  }
}
