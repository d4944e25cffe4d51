package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Share;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  // Fewer failures before an outage have nothing to do with it.
  private static final int FEW = 3;

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final List<Segment> pieces = new ArrayList<>();
  private final Series series = new Series();
  private EpisodeBuilder open;
  private @Nullable Segment earlier;
  // An outage that was over, until it shows whether it was one.
  private @Nullable Segment outage;

  Spell(Track track, String fault, boolean crowd, Observation first) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.open = new EpisodeBuilder(track, fault, crowd, first);
  }

  void fail(Observation failure, Consumer<Segment> closed) {
    if (open.latest().recovered()) {
      comeBack(failure);
    }
    open.fail(failure, pieces::add);
    if (earlier == null || pieces.size() > MOST_PIECES) {
      pieces.forEach(piece -> keepOutage(piece, closed));
      pieces.clear();
    }
  }

  private void keepOutage(Segment piece, Consumer<Segment> closed) {
    if (outage != null) {
      close(outage, closed);
      outage = null;
    }
    if (inParts() && piece.share().all() && piece.attempts() >= FEW) {
      outage = piece;
    } else {
      close(piece, closed);
    }
  }

  private void close(Segment piece, Consumer<Segment> closed) {
    if (inParts()) {
      series.take(piece, closed);
    } else {
      closed.accept(piece);
    }
  }

  // What fails in part fails a few times in a row by chance, and works a few times.
  private boolean fromTheOutageOn(Segment whole) {
    return outage != null
        && !whole.share().outdoneBy(outage.attempts())
        && !whole.share().brokenBy(outage.shareUpTo(whole).worked());
  }

  private Segment sinceItBegan(Segment whole) {
    return outage != null && fromTheOutageOn(whole) ? outage.joined(whole) : whole;
  }

  private void comeBack(Observation failure) {
    if (inParts()) {
      if (earlier == null) {
        earlier = open.latest().copy();
      } else {
        earlier.absorb(open.latest());
      }
      if (endedBy(earlier, earlier.successesSince())) {
        end(earlier, failure);
        earlier = null;
      }
    }
    Duration quiet = track.operation().quiet();
    if (open.overBefore(failure.time(), quiet, track.operation().healedAfter())) {
      pieces.addAll(open.build());
      open = new EpisodeBuilder(track, fault, crowd, failure);
    }
  }

  private void end(Segment past, Observation failure) {
    if (past.lasting()) {
      pieces.clear();
      pieces.add(sinceItBegan(past));
      outage = fromTheOutageOn(past) ? null : outage;
      open = new EpisodeBuilder(track, fault, crowd, failure);
    }
  }

  /** Whether what came and went has become an outage, which began with the last success. */
  private boolean nothingWorksSince(Segment past) {
    Segment latest = open.latest();
    int improbable = past.lasting() ? latest.attempts() / Share.BEYOND_DOUBT : latest.attempts();
    boolean stray = past.attempts() < FEW;
    return latest.outage() && (stray || past.shareUpTo(latest).outdoneBy(improbable));
  }

  // A single device either works or fails, and flows account for every failure as it came.
  private boolean inParts() {
    List<String> shares = track.operation().shares();
    boolean everybody = shares.isEmpty() || shares.contains(fault) || fault.equals(Episode.ANY);
    return everybody && !crowd && track.scope().kind() != ScopeKind.FLOW;
  }

  private boolean endedBy(Segment past, long successes) {
    boolean outage = past.share().all() && past.attempts() >= FEW;
    return outage && successes >= track.operation().healedAfter()
        || past.share().endedBy(successes);
  }

  void succeed(Instant time, String device) {
    open.succeed(time, device);
    if (earlier != null) {
      earlier.succeed(time, device);
    }
    series.succeed(time, device);
    if (outage != null && outage.waits()) {
      outage.succeed(time, device);
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
    int before = outage == null ? 0 : outage.attempts();
    return before
        + series.attempts()
        + pieces.stream().mapToInt(Segment::attempts).sum()
        + open.attempts();
  }

  Instant lastFailure() {
    return open.latest().lastFailure();
  }

  List<Episode> build() {
    List<Segment> told = new ArrayList<>();
    series.build(latest(), told::add);
    return told.stream().map(Segment::toEpisode).toList();
  }

  private List<Segment> latest() {
    if (outage == null) {
      return grown();
    }
    Optional<Segment> whole = whole().filter(this::fromTheOutageOn).map(outage::joined);
    return whole.isPresent()
        ? List.of(told(whole.get()))
        : Stream.concat(Stream.of(outage), grown().stream()).toList();
  }

  private List<Segment> grown() {
    if (earlier != null && earlier.lasting() && nothingWorksSince(earlier)) {
      return List.of(earlier, open.latest());
    }
    return whole().map(whole -> List.of(told(whole))).orElseGet(this::inPieces);
  }

  /** What fails in part by now, if it does. */
  private Optional<Segment> whole() {
    return earlier == null || nothingWorksSince(earlier)
        ? Optional.empty()
        : Optional.of(earlier.joined(open.latest())).filter(Segment::lasting);
  }

  private static Segment told(Segment whole) {
    boolean over = whole.share().brokenBy(whole.successesSince());
    return over ? whole : whole.goingOn();
  }

  private List<Segment> inPieces() {
    return Stream.concat(pieces.stream(), open.build().stream()).toList();
  }
}
