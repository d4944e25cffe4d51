package io.github.orsak.report.picture;

import java.util.List;

/**
 * A line of a picture made of text.
 *
 * @param kind what it shows
 * @param label what stands before it, as long as it is; empty for none
 * @param cells what it shows, from its first column on
 */
public record TextRow(Kind kind, String label, List<Patch> cells) {

  public TextRow {
    cells = List.copyOf(cells);
  }

  /** What a line shows. */
  public enum Kind {
    /** A host, and when its service started and stopped. */
    HOST,
    /** How an operation went on the host above. */
    TRACK,
    /** How all that has no line of its own went. */
    REST,
    /** From when to when a diagnosis holds. */
    CAUSE,
    /** The time. */
    AXIS
  }
}
