package io.github.orsak.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When failures came, or successes: each by itself while they are few, in spans of like number when
 * they are many. A span is told by its last one.
 */
public final class Timeline {

  /** For episodes of which nobody asks when each failure came. */
  public static final Timeline NONE = new Timeline();

  // A span of a fault that lasts for ever holds less than half of a hundredth of its failures.
  private static final int MOST = 512;

  private final int most;

  private long[] ends = {};
  private int[] counts = {};
  private int spans;
  private int fullAt = 1;

  public Timeline() {
    this(MOST);
  }

  /** Begins one of at most so many spans, an even number. */
  public Timeline(int most) {
    this.most = most;
  }

  private Timeline(Timeline original) {
    most = original.most;
    ends = Arrays.copyOf(original.ends, original.spans);
    counts = Arrays.copyOf(original.counts, original.spans);
    spans = original.spans;
    fullAt = original.fullAt;
  }

  /** Takes a failure that comes after the others. */
  public void add(Instant time) {
    add(time.toEpochMilli(), 1);
  }

  /** Takes those of a later one. */
  public void addAll(Timeline later) {
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
    if (spans == most) {
      halve();
    }
    if (spans == ends.length) {
      int room = Math.min(most, Math.max(2, 2 * spans));
      ends = Arrays.copyOf(ends, room);
      counts = Arrays.copyOf(counts, room);
    }
    ends[spans] = end;
    counts[spans] = count;
    spans++;
  }

  private void halve() {
    for (int i = 0; i < most / 2; i++) {
      ends[i] = ends[2 * i + 1];
      counts[i] = counts[2 * i] + counts[2 * i + 1];
    }
    spans = most / 2;
    fullAt *= 2;
  }

  /** The same, which does not grow. */
  public Timeline asItStands() {
    return new Timeline(this);
  }

  /** The same with so many in each span. */
  public Timeline holding(int[] others) {
    Timeline same = new Timeline(this);
    System.arraycopy(others, 0, same.counts, 0, spans);
    return same;
  }

  /** How many spans there are. */
  public int spans() {
    return spans;
  }

  /** How many failures came in a span. */
  public int count(int span) {
    return counts[span];
  }

  /** The first span whose last failure came at this time or later, or how many spans there are. */
  public int firstFrom(Instant time) {
    int found = Arrays.binarySearch(ends, 0, spans, time.toEpochMilli());
    while (found > 0 && ends[found - 1] == ends[found]) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  /** When the last failure of a span came. */
  public Instant end(int span) {
    return Instant.ofEpochMilli(ends[span]);
  }

  /** When the first failure of a span came, or where that is not known, the last one before it. */
  public Instant begin(int span) {
    return end(counts[span] == 1 || span == 0 ? span : span - 1);
  }

  /** The first that came after this time; where spans are long, one that came soon after it. */
  public Optional<Instant> firstAfter(Instant time) {
    return IntStream.range(0, spans).mapToObj(this::end).filter(time::isBefore).findFirst();
  }

  /** About how many came after this time; of a span in which it lies, a part in proportion. */
  public long since(Instant time) {
    long from = time.toEpochMilli();
    double sum = 0;
    for (int i = spans - 1; i >= 0 && ends[i] > from; i--) {
      long begin = counts[i] == 1 || i == 0 ? ends[i] - 1 : ends[i - 1];
      sum += counts[i] * Math.min(1, (double) (ends[i] - from) / (ends[i] - begin));
    }
    return Math.round(sum);
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
