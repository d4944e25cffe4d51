package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An episode that may still grow: what failed up to the last success amid the failures, and what
 * has failed since. The two are one flicker, unless one of them is an outage by itself; an outage
 * stays one, whatever comes later.
 */
final class EpisodeBuilder {

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private @Nullable Segment earlier;
  private Segment latest;

  EpisodeBuilder(Track track, String fault, boolean crowd, Observation first) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.latest = new Segment(track, fault, crowd, first);
  }

  /** Whether a failure at this time would be another story. */
  boolean overBefore(Instant time, Duration quiet, int healedAfter) {
    return latest.recovered()
        && (latest.successesSince() >= healedAfter
            || latest.lastFailure().plus(quiet).isBefore(time));
  }

  void fail(Observation failure, Consumer<Segment> closed) {
    if (latest.recovered()) {
      if (latest.outage()) {
        if (earlier != null) {
          closed.accept(earlier);
        }
        closed.accept(latest);
        earlier = null;
      } else if (earlier == null) {
        earlier = latest;
      } else {
        earlier.absorb(latest);
      }
      latest = new Segment(track, fault, crowd, failure);
    }
    latest.fail(failure);
  }

  void succeed(Instant time, String device) {
    latest.succeed(time, device);
    if (earlier != null) {
      earlier.succeed(time, device);
    }
  }

  /** What has failed since the last success. */
  Segment latest() {
    return latest;
  }

  /** Takes it that what failed was reached in another way, so that it is over if it stays so. */
  void reach(Instant time) {
    latest.reach(time);
  }

  int attempts() {
    return (earlier == null ? 0 : earlier.attempts()) + latest.attempts();
  }

  /** What it amounts to. */
  List<Segment> build() {
    if (earlier == null) {
      return List.of(latest);
    }
    return latest.outage() ? List.of(earlier, latest) : List.of(earlier.joined(latest));
  }
}
