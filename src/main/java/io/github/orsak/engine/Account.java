package io.github.orsak.engine;

import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Timeline;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** The failures of one flow: which nobody has taken yet, and which nobody who raises an alarm. */
final class Account {

  private final Episode flow;
  private final int[] left;
  private final int[] quiet;
  private long remaining;

  Account(Episode flow) {
    this.flow = flow;
    Timeline timeline = flow.timeline();
    left = new int[timeline.spans()];
    quiet = new int[left.length];
    for (int span = 0; span < left.length; span++) {
      left[span] = timeline.count(span);
    }
    remaining = flow.failures();
  }

  Episode flow() {
    return flow;
  }

  long remaining() {
    return remaining;
  }

  /**
   * Takes up to so many failures that came within these times.
   *
   * @param alarm whether they are taken for an alarm
   * @return how many it took
   */
  long take(Instant from, Instant to, long most, boolean alarm) {
    if (remaining == 0) {
      return 0;
    }
    long before = remaining;
    long wanted = most;
    Timeline timeline = flow.timeline();
    for (int span = timeline.firstFrom(from);
        span < left.length && wanted > 0 && !timeline.end(span).isAfter(to);
        span++) {
      int taken = (int) Math.min(wanted, left[span]);
      left[span] -= taken;
      quiet[span] += alarm ? 0 : taken;
      wanted -= taken;
      remaining -= taken;
    }
    return before - remaining;
  }

  /** What nobody took; only asked where something is left. */
  Unexplained leftOver() {
    return some(left, remaining);
  }

  /** What only those took who raise no alarm, if they took any. */
  Optional<Unexplained> quieted() {
    long all = IntStream.of(quiet).sum();
    return all == 0 ? Optional.empty() : Optional.of(some(quiet, all));
  }

  private Unexplained some(int[] counts, long all) {
    int first = 0;
    while (counts[first] == 0) {
      first++;
    }
    int last = counts.length - 1;
    while (counts[last] == 0) {
      last--;
    }
    Timeline timeline = flow.timeline();
    return new Unexplained(
        flow,
        all,
        first == 0 ? flow.first() : timeline.begin(first),
        last == counts.length - 1 ? flow.last() : timeline.end(last),
        timeline.holding(counts));
  }
}
