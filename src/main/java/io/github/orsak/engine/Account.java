package io.github.orsak.engine;

import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Timeline;
import java.time.Instant;

/** The failures of one flow that nobody has taken yet. */
final class Account {

  private final Episode flow;
  private final int[] left;
  private long remaining;

  Account(Episode flow) {
    this.flow = flow;
    Timeline timeline = flow.timeline();
    left = new int[timeline.spans()];
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

  /** Takes up to so many failures that came within these times; how many it took. */
  long take(Instant from, Instant to, long most) {
    long before = remaining;
    long wanted = most;
    for (int span = 0; span < left.length && wanted > 0; span++) {
      if (left[span] > 0 && flow.timeline().within(span, from, to)) {
        int taken = (int) Math.min(wanted, left[span]);
        left[span] -= taken;
        wanted -= taken;
        remaining -= taken;
      }
    }
    return before - remaining;
  }

  /** What nobody took; only asked where something is left. */
  Unexplained leftOver() {
    int first = 0;
    while (left[first] == 0) {
      first++;
    }
    int last = left.length - 1;
    while (left[last] == 0) {
      last--;
    }
    Timeline timeline = flow.timeline();
    return new Unexplained(
        flow,
        remaining,
        first == 0 ? flow.first() : timeline.begin(first),
        last == left.length - 1 ? flow.last() : timeline.end(last),
        timeline.holding(left));
  }
}
