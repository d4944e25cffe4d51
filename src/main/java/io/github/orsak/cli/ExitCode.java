package io.github.orsak.cli;

import io.github.orsak.report.Report;

/** What a run tells the shell. */
public final class ExitCode {

  /** Nothing is active and nothing keeps failing, or every scenario passed. */
  public static final int QUIET = 0;

  /** A cause is active, or a scenario failed. */
  public static final int ACTIVE = 1;

  /** The command was called wrongly. */
  static final int USAGE = 2;

  /** Rules, knowledge or scenario files are wrong. */
  public static final int INVALID_RULES = 3;

  /** There was no connector event to reason about. */
  static final int NO_INPUT = 4;

  /** Nothing is active, but silence proves nothing. */
  static final int INCOMPLETE = 5;

  /** No cause is active, but failures go on that no active cause explains. */
  static final int FAILING = 6;

  /** A mistake in Orsak itself, or in what it needs of the machine. */
  static final int INTERNAL = 70;

  private ExitCode() {}

  static int of(Report.Outcome outcome) {
    return switch (outcome) {
      case ACTIVE -> ACTIVE;
      case FAILING -> FAILING;
      case QUIET -> QUIET;
      case INCOMPLETE -> INCOMPLETE;
      case NO_EVENTS -> NO_INPUT;
    };
  }
}
