package io.github.orsak.report.compare;

/** A file that is no report to compare with; the message says what is wrong and what to do. */
public final class UnreadableReport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableReport(String message) {
    super(message);
  }
}
