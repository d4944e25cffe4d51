package io.github.orsak.diagnosis;

import java.util.List;

/**
 * Which of the hosts, CAs or templates of an operation failures concern, and which they do not.
 * What was tried too seldom meanwhile to tell is in neither list.
 *
 * @param failing those that failed, in order
 * @param fine those that worked meanwhile, in order
 */
public record Extent(List<String> failing, List<String> fine) {

  public Extent {
    failing = List.copyOf(failing);
    fine = List.copyOf(fine);
  }

  /** The one that fails, or empty if several do. */
  public String only() {
    return failing.size() == 1 ? failing.get(0) : "";
  }
}
