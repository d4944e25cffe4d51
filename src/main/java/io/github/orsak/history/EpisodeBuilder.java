package io.github.orsak.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An episode that may still grow: what failed up to the last success amid the failures, and what
 * has failed since. The two are one flicker, unless one of them is an outage by itself; an outage
 * stays one, whatever comes later.
 */
final class EpisodeBuilder {

  // Outages that are over are watched for their last devices to come back, the latest of them.
  private static final int WATCHED = 4;

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final Deque<Segment> outages = new ArrayDeque<>();
  private @Nullable Segment earlier;
  private Segment latest;

  EpisodeBuilder(Track track, String fault, boolean crowd) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.latest = new Segment(track, fault, crowd);
  }

  /** Whether a failure at this time would be another story. */
  boolean overBefore(Instant time, Duration quiet, int healedAfter) {
    return latest.recovered()
        && (latest.successesSince() >= healedAfter
            || latest.lastFailure().plus(quiet).isBefore(time));
  }

  void fail(Observation failure, Consumer<Episode> closed) {
    if (latest.recovered()) {
      if (latest.outage()) {
        keep(earlier, closed);
        keep(latest, closed);
        earlier = null;
      } else if (earlier == null) {
        earlier = latest;
      } else {
        earlier.absorb(latest);
      }
      latest = new Segment(track, fault, crowd);
    }
    latest.fail(failure);
  }

  private void keep(@Nullable Segment segment, Consumer<Episode> closed) {
    if (segment != null) {
      outages.add(segment);
      if (outages.size() > WATCHED) {
        closed.accept(outages.remove().toEpisode());
      }
    }
  }

  void succeed(Instant time, String device) {
    latest.succeed(time, device);
    if (earlier != null) {
      earlier.succeed(time, device);
    }
    outages.forEach(outage -> outage.succeed(time, device));
  }

  /** What has failed since the last success. */
  Segment latest() {
    return latest;
  }

  /** Leaves only what has failed since the last success. */
  void forgetEarlier() {
    outages.clear();
    earlier = null;
  }

  /** Takes it that what failed was reached in another way, so that it is over if it stays so. */
  void reach(Instant time) {
    latest.reach(time);
  }

  int attempts() {
    int over = outages.stream().mapToInt(Segment::attempts).sum();
    return over + (earlier == null ? 0 : earlier.attempts()) + latest.attempts();
  }

  List<Episode> build() {
    List<Episode> all = new ArrayList<>(outages.stream().map(Segment::toEpisode).toList());
    if (earlier == null) {
      all.add(latest.toEpisode());
    } else if (latest.outage()) {
      all.addAll(List.of(earlier.toEpisode(), latest.toEpisode()));
    } else {
      all.add(earlier.joined(latest).toEpisode());
    }
    return all;
  }
}
