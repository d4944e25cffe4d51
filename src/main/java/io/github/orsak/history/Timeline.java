package io.github.orsak.history;

import java.time.Instant;
import java.util.Arrays;

/**
 * When failures came: each by itself while they are few, in spans of like number when they are
 * many. A span is told by its last failure.
 */
public final class Timeline {

  /** For episodes of which nobody asks when each failure came. */
  public static final Timeline NONE = new Timeline();

  // A span of a fault that lasts for ever holds less than half of a hundredth of its failures.
  private static final int MOST = 512;

  private long[] ends = {};
  private int[] counts = {};
  private int spans;
  private int fullAt = 1;

  Timeline() {}

  private Timeline(Timeline original) {
    ends = Arrays.copyOf(original.ends, original.spans);
    counts = Arrays.copyOf(original.counts, original.spans);
    spans = original.spans;
    fullAt = original.fullAt;
  }

  /** Takes a failure that comes after the others. */
  void add(Instant time) {
    add(time.toEpochMilli(), 1);
  }

  /** Takes those of a later one. */
  void addAll(Timeline later) {
    for (int i = 0; i < later.spans; i++) {
      add(later.ends[i], later.counts[i]);
    }
  }

  private void add(long end, int count) {
    if (spans > 0 && counts[spans - 1] + count <= fullAt) {
      counts[spans - 1] += count;
      ends[spans - 1] = end;
      return;
    }
    if (spans == MOST) {
      halve();
    }
    if (spans == ends.length) {
      int room = Math.min(MOST, Math.max(2, 2 * spans));
      ends = Arrays.copyOf(ends, room);
      counts = Arrays.copyOf(counts, room);
    }
    ends[spans] = end;
    counts[spans] = count;
    spans++;
  }

  private void halve() {
    for (int i = 0; i < MOST / 2; i++) {
      ends[i] = ends[2 * i + 1];
      counts[i] = counts[2 * i] + counts[2 * i + 1];
    }
    spans = MOST / 2;
    fullAt *= 2;
  }

  /** The same, which does not grow. */
  Timeline asItStands() {
    return new Timeline(this);
  }

  /** How many spans there are. */
  public int spans() {
    return spans;
  }

  /** How many failures came in a span. */
  public int count(int span) {
    return counts[span];
  }

  /** Whether the last failure of a span came within these times, ends included. */
  public boolean within(int span, Instant from, Instant to) {
    return ends[span] >= from.toEpochMilli() && !end(span).isAfter(to);
  }

  /** When the last failure of a span came. */
  public Instant end(int span) {
    return Instant.ofEpochMilli(ends[span]);
  }

  /** When the first failure of a span came, or where that is not known, the last one before it. */
  public Instant begin(int span) {
    return end(counts[span] == 1 || span == 0 ? span : span - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline same
        && Arrays.equals(ends, 0, spans, same.ends, 0, same.spans)
        && Arrays.equals(counts, 0, spans, same.counts, 0, same.spans);
  }

  @Override
  public int hashCode() {
    return spans == 0 ? 0 : Long.hashCode(ends[spans - 1]);
  }

  @Override
  public String toString() {
    return spans + " spans";
  }
}
