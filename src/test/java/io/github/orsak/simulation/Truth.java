package io.github.orsak.simulation;

import java.util.Set;
import java.util.TreeSet;

/**
 * What was injected, as far as the log can show it.
 *
 * @param active causes at work when the log ends
 * @param resolved causes that ended, and whose end the log shows
 * @param either causes that are over by nature or a mere suspicion: they must be named, in whatever
 *     status
 */
record Truth(Set<String> active, Set<String> resolved, Set<String> either) {

  Truth {
    active = new TreeSet<>(active);
    resolved = new TreeSet<>(resolved);
    either = new TreeSet<>(either);
  }

  @Override
  public String toString() {
    return "active " + active + ", resolved " + resolved + ", either " + either;
  }
}
