package io.github.orsak.report.picture;

import io.github.orsak.history.Timeline;
import java.time.Duration;
import java.time.Instant;

/** How much happened when, in equal parts of the time that a picture shows. */
final class Density {

  private final Instant from;
  private final Duration part;
  private final double[] counts;

  Density(Instant from, Instant to, int parts) {
    this.from = from;
    // The last moment belongs to the last part.
    this.part = Duration.between(from, to).plusMillis(1).dividedBy(parts).plusNanos(1);
    this.counts = new double[parts];
  }

  /** Takes what a timeline tells; of a span of several, a part in proportion. */
  void add(Timeline times) {
    for (int i = 0; i < times.spans(); i++) {
      int last = index(times.end(i));
      int first = Math.min(last, index(times.begin(i)));
      for (int at = first; at <= last; at++) {
        counts[at] += (double) times.count(i) / (last - first + 1);
      }
    }
  }

  /** Takes what another one of the same parts holds. */
  void add(Density other) {
    for (int part = 0; part < counts.length; part++) {
      counts[part] += other.counts[part];
    }
  }

  private int index(Instant time) {
    long nanos = Duration.between(from, time).toNanos();
    return (int) Math.max(0, Math.min(counts.length - 1, nanos / part.toNanos()));
  }

  int parts() {
    return counts.length;
  }

  double count(int part) {
    return counts[part];
  }

  double most() {
    double most = 0;
    for (double count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }
}
