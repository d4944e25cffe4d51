package io.github.orsak.history;

import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one kind in one scope that keep coming, whatever succeeds between them.
 *
 * <p>It goes on while a fifth or more of what was tried since its first failure fails, and ends
 * with so many successes in a row that it is over beyond doubt. Once it is {@link Episode#lasting}
 * it is one episode; until then its pieces are, each of which a success may end.
 */
final class Spell {

  // Of one that never becomes lasting, for instance because only one device fails.
  private static final int MOST_PIECES = 200;

  // What their shares mean is not reasoned about yet.
  private static final Set<String> WHOLE = Set.of("SCEP_VERIFY", "UPLOAD", "DOWNLOAD");

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final List<Segment> pieces = new ArrayList<>();
  private EpisodeBuilder open;
  private @Nullable Segment earlier;

  Spell(Track track, String fault, boolean crowd) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.open = new EpisodeBuilder(track, fault, crowd);
  }

  void fail(Observation failure, Consumer<Segment> closed) {
    if (open.latest().recovered()) {
      comeBack(failure.time());
    }
    open.fail(failure, pieces::add);
    if (earlier != null && nothingWorksSince(earlier)) {
      if (earlier.lasting()) {
        tellWhole(earlier);
        open.forgetEarlier();
      }
      earlier = null;
    }
    if (earlier == null || pieces.size() > MOST_PIECES) {
      pieces.forEach(closed);
      pieces.clear();
    }
  }

  private void comeBack(Instant time) {
    Segment past = open.latest().copy();
    if (earlier != null) {
      past = earlier.joined(past);
    }
    boolean over = !inParts() || endedBy(past, past.successesSince());
    Duration quiet = track.operation().quiet();
    if (over && past.lasting()) {
      tellWhole(past);
      open = new EpisodeBuilder(track, fault, crowd);
    } else if (open.overBefore(time, quiet, track.operation().healedAfter())) {
      pieces.addAll(open.build());
      open = new EpisodeBuilder(track, fault, crowd);
    }
    earlier = over ? null : past;
  }

  private void tellWhole(Segment past) {
    pieces.clear();
    pieces.add(past);
  }

  // What comes and goes has become an outage, which began with the last success.
  private boolean nothingWorksSince(Segment past) {
    Segment latest = open.latest();
    return latest.outage() && past.share().outdoneBy(latest.attempts());
  }

  // A single device either works or fails, and flows account for every failure as it came.
  private boolean inParts() {
    return !crowd
        && track.scope().kind() != ScopeKind.FLOW
        && !WHOLE.contains(track.operation().name());
  }

  private boolean endedBy(Segment past, long successes) {
    boolean outage = past.share().all() && past.outage();
    return outage && successes >= track.operation().healedAfter()
        || past.share().endedBy(successes);
  }

  void succeed(Instant time, String device) {
    open.succeed(time, device);
    if (earlier != null) {
      earlier.succeed(time, device);
    }
    for (Segment piece : pieces) {
      if (piece.waits()) {
        piece.succeed(time, device);
      }
    }
  }

  /** Takes it that what failed was reached in another way. */
  void reach(Instant time) {
    open.reach(time);
  }

  int attempts() {
    return pieces.stream().mapToInt(Segment::attempts).sum() + open.attempts();
  }

  Instant lastFailure() {
    return open.latest().lastFailure();
  }

  List<Episode> build() {
    if (earlier != null) {
      Segment whole = earlier.joined(open.latest());
      if (whole.lasting()) {
        boolean over = whole.share().brokenBy(whole.successesSince());
        return List.of(over ? whole.toEpisode() : whole.toEpisode().goingOn());
      }
    }
    return Stream.concat(pieces.stream(), open.build().stream()).map(Segment::toEpisode).toList();
  }
}
