package io.github.orsak.proving;

import java.util.List;

/**
 * How far cases prove rules.
 *
 * @param rules how many rules were put to the proof
 * @param tried every change that was made, in the order of the files
 * @param unnoticed those of them that no case noticed
 */
public record Proof(int rules, List<Change> tried, List<Change> unnoticed) {

  public Proof {
    tried = tried.stream().sorted(Change.ORDER).toList();
    unnoticed = unnoticed.stream().sorted(Change.ORDER).toList();
  }

  /** How many of the changes were noticed. */
  public int noticed() {
    return tried.size() - unnoticed.size();
  }

  /**
   * The same in percent, rounded down so that 100 means all; 100 where there was nothing to try.
   */
  public int percent() {
    return tried.isEmpty() ? 100 : 100 * noticed() / tried.size();
  }
}
