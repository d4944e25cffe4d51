package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Share;
import io.github.orsak.history.Timeline;
import io.github.orsak.history.fold.memory.Samples;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> users = new HashSet<>();
  private final Set<String> templates = new HashSet<>();
  private final Map<String, Integer> hosts = new HashMap<>();
  private final List<Instant> onsets = new ArrayList<>();
  private final Timeline timeline;
  private final Samples samples = new Samples();
  private boolean specific;
  private boolean goesOn;
  private int failures;
  private int attempts;
  private int rejections;
  private int strangers;
  private int contradicted;
  private int stated;
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
    specific = original.specific;
    failures = original.failures;
    attempts = original.attempts;
    ownAtLast = original.ownAtLast;
    widerAtLast = original.widerAtLast;
    contrastAtLast = original.contrastAtLast;
    allBackAt = original.allBackAt;
    recoveredAt = original.recoveredAt;
    rejections = original.rejections;
    strangers = original.strangers;
    contradicted = original.contradicted;
    stated = original.stated;
    devices.absorb(original.devices);
    users.addAll(original.users);
    templates.addAll(original.templates);
    hosts.putAll(original.hosts);
    onsets.addAll(original.onsets);
    timeline = original.timeline.asItStands();
    samples.addAll(original.samples);
  }

  void fail(Observation failure) {
    failures++;
    specific |= failure.specific();
    rejections += failure.outcome() == Outcome.WARNING ? 1 : 0;
    Entities who = failure.entities();
    strangers += who.identified() ? 0 : 1;
    contradicted += failure.contradiction().isPresent() ? 1 : 0;
    stated += failure.stated() ? 1 : 0;
    boolean retry = !who.device().isEmpty() && !devices.fail(who.device(), failure.time());
    attempts += retry ? 0 : 1;
    addStated(users, who.user());
    addStated(templates, who.template());
    hosts.merge(failure.host(), 1, Integer::sum);
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
    return attempts;
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
    return Episode.outage(attempts, devices.size(), specific, span);
  }

  /** How much failed between its first failure and its last. */
  Share share() {
    return new Share(attempts, ownAtLast - ownAtStart);
  }

  /** The same up to a later one, with what succeeded between the two. */
  Share shareUpTo(Segment later) {
    return new Share(attempts, later.ownAtStart - ownAtStart);
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
    failures += later.failures;
    attempts += later.attempts;
    rejections += later.rejections;
    strangers += later.strangers;
    contradicted += later.contradicted;
    stated += later.stated;
    specific |= later.specific;
    devices.absorb(later.devices);
    users.addAll(later.users);
    templates.addAll(later.templates);
    later.hosts.forEach((host, times) -> hosts.merge(host, times, Integer::sum));
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
        specific,
        track.scope(),
        onsets.get(0),
        samples.last().time(),
        failures,
        attempts,
        devices.size(),
        devices.back(),
        devices.backBy(lastFailure()),
        devices.waiting(WAITING),
        rejections,
        strangers,
        contradicted,
        stated,
        users.size(),
        templates.size(),
        hosts.keySet(),
        mainHost(),
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

  // The narrowest scope that has nine of ten of them.
  private String mainHost() {
    return hosts.entrySet().stream()
        .filter(host -> host.getValue() * 10 >= failures * 9)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static void addStated(Set<String> names, String name) {
    if (!name.isEmpty()) {
      names.add(name);
    }
  }
}
