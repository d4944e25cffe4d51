package io.github.orsak.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode that may still grow: what failed up to the last success amid the failures, and what
 * has failed since. The two are one flicker, unless what failed since is an outage by itself.
 */
final class EpisodeBuilder {

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private @Nullable Segment earlier;
  private Segment latest;
  private int successesSince;

  EpisodeBuilder(Track track, String fault, Observation first, boolean crowd) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.latest = new Segment(track, fault, first, crowd);
  }

  /** Whether a failure at this time would be another story. */
  boolean overBefore(Instant time, Duration quiet, int healedAfter) {
    return successesSince > 0
        && (successesSince >= healedAfter || latest.lastFailure().plus(quiet).isBefore(time));
  }

  void fail(Observation failure) {
    if (latest.recovered()) {
      earlier = earlier == null ? latest : earlier.joined(latest);
      latest = new Segment(track, fault, failure, crowd);
    }
    latest.fail(failure);
    successesSince = 0;
  }

  void succeed(Instant time, String device) {
    successesSince++;
    latest.succeed(time, device);
    if (earlier != null) {
      earlier.succeed(time, device);
    }
  }

  List<Episode> build() {
    if (earlier == null) {
      return List.of(latest.toEpisode());
    }
    return latest.outage()
        ? List.of(earlier.toEpisode(), latest.toEpisode())
        : List.of(earlier.joined(latest).toEpisode());
  }
}
