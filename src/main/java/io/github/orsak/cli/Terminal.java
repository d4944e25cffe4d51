package io.github.orsak.cli;

import java.util.Map;

/** What is known of the terminal; the launcher, which can ask, tells it in the environment. */
public final class Terminal {

  private static final int DEFAULT_WIDTH = 80;
  private static final int WIDEST = 120;

  private Terminal() {}

  /** When to use colours. */
  enum Colour {
    auto,
    always,
    never
  }

  /** Columns to wrap at; long lines are hard to read, so a wide terminal is not filled. */
  public static int width(Map<String, String> environment) {
    String columns =
        environment.getOrDefault("COLUMNS", environment.getOrDefault("ORSAK_COLUMNS", ""));
    try {
      int known = Integer.parseInt(columns.strip());
      return known > 0 ? Math.min(WIDEST, known) : DEFAULT_WIDTH; // some terminals tell none
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** Whether to colour standard output. */
  static boolean colour(Colour choice, Map<String, String> environment) {
    return switch (choice) {
      case always -> true;
      case never -> false;
      case auto ->
          "1".equals(environment.get("ORSAK_STDOUT_TTY"))
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(environment.get("TERM"));
    };
  }

  /**
   * Whether a person can be asked: standard input is a terminal. Where no shell tells, as on
   * Windows, the JVM knows whether both streams are.
   */
  static boolean conversational(Map<String, String> environment) {
    String told = environment.get("ORSAK_STDIN_TTY");
    return told == null ? System.console() != null : told.equals("1");
  }

  /** Whether standard error goes to a terminal, where progress helps. */
  static boolean attended(Map<String, String> environment) {
    return "1".equals(environment.get("ORSAK_STDERR_TTY"));
  }
}
