package io.github.orsak.simulation.neighbours;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person exports of the logs beside the connector's.
 *
 * @param errorsOnly whether records of level information are left out, as a filter by level does
 */
record Handover(String name, String words, Set<Log> logs, boolean errorsOnly) {

  static final Handover ALL = new Handover("all", "all", EnumSet.allOf(Log.class), false);
  static final Handover NO_SYSTEM = without("no-system", "all but System", Log.SYSTEM);
  static final Handover NO_WEB =
      without("no-web", "all but those of the web", Log.SITE, Log.HTTPERR);
  static final Handover NO_APPLICATION =
      without(
          "no-application",
          "all but Application and of certificates",
          Log.APPLICATION,
          Log.LIFECYCLE);
  static final Handover ERRORS =
      new Handover("errors", "all, without information records", EnumSet.allOf(Log.class), true);
  static final Handover NONE = new Handover("none", "none", EnumSet.noneOf(Log.class), false);

  static final List<Handover> EVERY = List.of(ALL, NO_SYSTEM, NO_WEB, NO_APPLICATION, ERRORS, NONE);

  private static Handover without(String name, String words, Log... missing) {
    Set<Log> logs = EnumSet.allOf(Log.class);
    logs.removeAll(Set.of(missing));
    return new Handover(name, words, logs, false);
  }

  boolean has(Log log) {
    return logs.contains(log);
  }
}
