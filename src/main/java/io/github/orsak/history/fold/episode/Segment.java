package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Share;
import io.github.orsak.history.Timeline;
import io.github.orsak.history.fold.memory.Samples;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Failures of one operation in one scope, and what came between and beside them. */
final class Segment {

  private static final int WAITING = 10;

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final long ownAtStart;
  private final Optional<Instant> workedUntil;
  private final SuccessCount wider;
  private final long widerAtStart;
  private final long contrastAtStart;

  private final FailingDevices devices = new FailingDevices();
  private final FailureCounts counts = new FailureCounts();
  private final List<Instant> onsets = new ArrayList<>();
  private final Timeline timeline;
  private final Samples samples = new Samples();
  private boolean goesOn;
  private long ownAtLast;
  private long widerAtLast;
  private long contrastAtLast;
  private Optional<Instant> allBackAt = Optional.empty();
  private Optional<Instant> recoveredAt = Optional.empty();
  private Optional<Instant> reachedAt = Optional.empty();

  /**
   * Begins with a failure, which is still to be counted.
   *
   * @param first the failure; what succeeds beside this scope is what is alike to it
   */
  Segment(Track track, String fault, boolean crowd, Observation first) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.ownAtStart = track.successes();
    this.workedUntil = track.lastSuccess();
    this.wider = track.beside(first);
    this.widerAtStart = wider.value();
    this.contrastAtStart = track.contrastSuccesses();
    this.timeline = track.scope().kind() == ScopeKind.FLOW ? new Timeline() : Timeline.NONE;
  }

  private Segment(Segment original) {
    track = original.track;
    fault = original.fault;
    crowd = original.crowd;
    ownAtStart = original.ownAtStart;
    workedUntil = original.workedUntil;
    wider = original.wider;
    widerAtStart = original.widerAtStart;
    contrastAtStart = original.contrastAtStart;
    ownAtLast = original.ownAtLast;
    widerAtLast = original.widerAtLast;
    contrastAtLast = original.contrastAtLast;
    allBackAt = original.allBackAt;
    recoveredAt = original.recoveredAt;
    devices.absorb(original.devices);
    counts.addAll(original.counts);
    onsets.addAll(original.onsets);
    timeline = original.timeline.asItStands();
    samples.addAll(original.samples);
  }

  void fail(Observation failure) {
    String device = failure.entities().device();
    counts.add(failure, !device.isEmpty() && !devices.fail(device, failure.time()));
    if (onsets.size() < Episode.REMEMBERED) {
      onsets.add(failure.time());
    }
    if (timeline != Timeline.NONE) {
      timeline.add(failure.time());
    }
    samples.add(failure.event());
    ownAtLast = track.successes();
    widerAtLast = wider.value();
    contrastAtLast = track.contrastSuccesses();
    allBackAt = Optional.empty();
    recoveredAt = Optional.empty();
    reachedAt = Optional.empty();
  }

  /** Takes it that what failed was reached in another way, which ends no flicker. */
  void reach(Instant time) {
    if (recoveredAt.isEmpty() && reachedAt.isEmpty()) {
      reachedAt = Optional.of(time);
    }
  }

  void succeed(Instant time, String device) {
    if (recoveredAt.isEmpty()) {
      recoveredAt = Optional.of(time);
    }
    devices.succeed(device, time);
    if (allBackAt.isEmpty() && devices.allBack()) {
      allBackAt = Optional.of(time);
    }
  }

  /** Whether some of its devices have not come back. */
  boolean waits() {
    return devices.back() < devices.size();
  }

  boolean recovered() {
    return recoveredAt.isPresent();
  }

  int attempts() {
    return counts.attempts();
  }

  /** How often it succeeded in this scope after the last failure. */
  long successesSince() {
    return track.successes() - ownAtLast;
  }

  Instant lastFailure() {
    return samples.last().time();
  }

  /** Whether so many devices failed so often without a success that no flicker explains it. */
  boolean outage() {
    Duration span = Duration.between(onsets.get(0), samples.last().time());
    return Episode.outage(counts.attempts(), devices.size(), counts.specific(), span);
  }

  /** How much failed between its first failure and its last. */
  Share share() {
    return new Share(counts.attempts(), ownAtLast - ownAtStart);
  }

  /** The same up to a later one, with what succeeded between the two. */
  Share shareUpTo(Segment later) {
    return new Share(counts.attempts(), later.ownAtStart - ownAtStart);
  }

  /** How often it succeeded in this scope between this one and a later one. */
  long successesUpTo(Segment later) {
    return later.ownAtStart - ownAtLast;
  }

  /** Takes it that the successes since do not end it. */
  Segment goingOn() {
    goesOn = true;
    return this;
  }

  /** Whether it is neither an outage nor a blemish, but a fault of a part that lasts. */
  boolean lasting() {
    return share().lasting(Duration.between(onsets.get(0), lastFailure()), devices.size());
  }

  /** The same, to be changed apart from this one. */
  Segment copy() {
    return new Segment(this);
  }

  /** This and a later one as one; both stay as they are. */
  Segment joined(Segment later) {
    Segment both = new Segment(this);
    both.absorb(later);
    return both;
  }

  /** Takes a later one in, which stays as it is. */
  void absorb(Segment later) {
    counts.addAll(later.counts);
    devices.absorb(later.devices);
    addUpTo(Episode.REMEMBERED, onsets, later.onsets);
    timeline.addAll(later.timeline);
    samples.addAll(later.samples);
    ownAtLast = later.ownAtLast;
    widerAtLast =
        wider == later.wider
            ? later.widerAtLast
            : widerAtLast + later.widerAtLast - later.widerAtStart;
    contrastAtLast = later.contrastAtLast;
    allBackAt =
        Stream.of(allBackAt, later.allBackAt)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .filter(back -> devices.allBack());
    recoveredAt = later.recoveredAt;
    reachedAt = later.reachedAt;
  }

  private static <T> void addUpTo(int most, List<T> list, List<T> more) {
    list.addAll(more.subList(0, Math.min(more.size(), Math.max(0, most - list.size()))));
  }

  Episode toEpisode() {
    long during = ownAtLast - ownAtStart;
    return new Episode(
        track.operation().name(),
        fault,
        counts.specific(),
        track.scope(),
        onsets.get(0),
        samples.last().time(),
        counts.failures(),
        counts.attempts(),
        devices.size(),
        devices.back(),
        devices.backBy(lastFailure()),
        devices.waiting(WAITING),
        counts.rejections(),
        counts.strangers(),
        counts.contradicted(),
        counts.stated(),
        counts.users(),
        counts.templates(),
        counts.hosts(),
        counts.mainHost(),
        crowd ? 0 : ownAtStart,
        workedUntil,
        during,
        Math.max(0, widerAtLast - widerAtStart - during),
        wider.last(),
        contrastAtLast - contrastAtStart,
        allBackAt,
        track.returnedAfter(fault, samples.last().time()),
        goesOn ? Optional.empty() : reachedAt.or(() -> recoveredAt),
        onsets,
        timeline.asItStands(),
        samples.all());
  }
}
