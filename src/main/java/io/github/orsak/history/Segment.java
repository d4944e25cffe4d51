package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Failures of one operation in one scope, and what came between and beside them. */
final class Segment {

  // A device tries up to four times within about five minutes before it waits for its next check-in
  // (RetryCount 3, RetryDelay 1 min):
  // https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment
  private static final Duration ATTEMPT = Duration.ofMinutes(5);
  private static final int TRIES = 4;
  private static final int WAITING = 10;

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final long ownAtStart;
  private final Optional<Instant> workedUntil;
  private final long widerAtStart;
  private final long contrastAtStart;

  private final Map<String, Device> devices = new HashMap<>();
  private final Set<String> users = new HashSet<>();
  private final Set<String> templates = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();
  private final List<Instant> onsets = new ArrayList<>();
  private final List<Event> firstSamples = new ArrayList<>();
  private Event lastSample;
  private boolean specific;
  private int failures;
  private int attempts;
  private int back;
  // Those of them that an event named; a nameless success is somebody's, but nobody knows whose.
  private int named;
  private int rejections;
  private int strangers;
  private int contradicted;
  private long ownAtLast;
  private long widerAtLast;
  private long contrastAtLast;
  private Optional<Instant> allBackAt = Optional.empty();
  private Optional<Instant> recoveredAt = Optional.empty();

  Segment(Track track, String fault, Observation first, boolean crowd) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.ownAtStart = track.successes();
    this.workedUntil = track.lastSuccess();
    this.widerAtStart = track.widerSuccesses();
    this.contrastAtStart = track.contrastSuccesses();
    this.lastSample = first.event();
  }

  private Segment(Segment original) {
    track = original.track;
    fault = original.fault;
    crowd = original.crowd;
    ownAtStart = original.ownAtStart;
    workedUntil = original.workedUntil;
    widerAtStart = original.widerAtStart;
    contrastAtStart = original.contrastAtStart;
    lastSample = original.lastSample;
    specific = original.specific;
    failures = original.failures;
    attempts = original.attempts;
    named = original.named;
    allBackAt = original.allBackAt;
    rejections = original.rejections;
    strangers = original.strangers;
    contradicted = original.contradicted;
    original.devices.forEach((id, device) -> devices.put(id, device.copy()));
    users.addAll(original.users);
    templates.addAll(original.templates);
    hosts.addAll(original.hosts);
    onsets.addAll(original.onsets);
    firstSamples.addAll(original.firstSamples);
  }

  void fail(Observation failure) {
    failures++;
    specific |= failure.specific();
    rejections += failure.outcome() == Outcome.WARNING ? 1 : 0;
    Entities who = failure.entities();
    strangers += who.identified() ? 0 : 1;
    contradicted += failure.contradiction().isPresent() ? 1 : 0;
    if (who.device().isEmpty()) {
      attempts++;
    } else {
      Device device = devices.computeIfAbsent(who.device(), id -> new Device());
      attempts += device.fail(failure.time()) ? 1 : 0;
      int gone = device.comeBack(false) ? 1 : 0;
      back -= gone;
      named -= gone;
    }
    addStated(users, who.user());
    addStated(templates, who.template());
    hosts.add(failure.host());
    if (onsets.size() < Episode.REMEMBERED) {
      onsets.add(failure.time());
    }
    if (firstSamples.size() < 2) {
      firstSamples.add(failure.event());
    }
    lastSample = failure.event();
    ownAtLast = track.successes();
    widerAtLast = track.widerSuccesses();
    contrastAtLast = track.contrastSuccesses();
    allBackAt = Optional.empty();
    recoveredAt = Optional.empty();
  }

  void succeed(Instant time, String device) {
    if (recoveredAt.isEmpty()) {
      recoveredAt = Optional.of(time);
    }
    Device known = devices.get(device);
    if (known != null) {
      int returned = known.comeBack(true) ? 1 : 0;
      back += returned;
      named += returned;
    } else if (device.isEmpty() && back < devices.size()) {
      back++;
    }
    if (allBackAt.isEmpty() && back == devices.size() && back > 0) {
      allBackAt = Optional.of(time);
    }
  }

  boolean recovered() {
    return recoveredAt.isPresent();
  }

  int attempts() {
    return attempts;
  }

  Instant lastFailure() {
    return lastSample.time();
  }

  /** Whether so many devices failed so often without a success that no flicker explains it. */
  boolean outage() {
    Duration span = Duration.between(onsets.get(0), lastSample.time());
    return Episode.outage(attempts, devices.size(), specific, span);
  }

  /** This and a later one as one; both stay as they are. */
  Segment joined(Segment later) {
    Segment both = new Segment(this);
    both.absorb(later);
    return both;
  }

  /** Takes a later one in. */
  void absorb(Segment later) {
    failures += later.failures;
    attempts += later.attempts;
    rejections += later.rejections;
    strangers += later.strangers;
    contradicted += later.contradicted;
    specific |= later.specific;
    later.devices.forEach(
        (id, device) -> {
          Device before = devices.put(id, device.copy());
          named -= before != null && before.back ? 1 : 0;
          named += device.back ? 1 : 0;
        });
    back = named;
    users.addAll(later.users);
    templates.addAll(later.templates);
    hosts.addAll(later.hosts);
    addUpTo(Episode.REMEMBERED, onsets, later.onsets);
    addUpTo(2, firstSamples, later.firstSamples);
    lastSample = later.lastSample;
    ownAtLast = later.ownAtLast;
    widerAtLast = later.widerAtLast;
    contrastAtLast = later.contrastAtLast;
    boolean allBack = back > 0 && back == devices.size();
    Optional<Instant> backBefore = allBackAt;
    allBackAt = allBack ? later.allBackAt.or(() -> backBefore) : Optional.empty();
    recoveredAt = later.recoveredAt;
  }

  private static <T> void addUpTo(int most, List<T> list, List<T> more) {
    list.addAll(more.subList(0, Math.min(more.size(), Math.max(0, most - list.size()))));
  }

  Episode toEpisode() {
    long during = ownAtLast - ownAtStart;
    List<Event> samples = new ArrayList<>(firstSamples);
    if (failures > 2) {
      samples.add(lastSample);
    }
    return new Episode(
        track.operation().name(),
        fault,
        specific,
        track.scope(),
        onsets.get(0),
        lastSample.time(),
        failures,
        attempts,
        devices.size(),
        Math.min(back, devices.size()),
        waiting(),
        rejections,
        strangers,
        contradicted,
        users.size(),
        templates.size(),
        hosts,
        crowd ? 0 : ownAtStart,
        workedUntil,
        during,
        Math.max(0, widerAtLast - widerAtStart - during),
        contrastAtLast - contrastAtStart,
        allBackAt,
        track.returnedAfter(fault, lastSample.time()),
        recoveredAt,
        onsets,
        samples);
  }

  private List<String> waiting() {
    return devices.entrySet().stream()
        .filter(device -> !device.getValue().back)
        .map(Map.Entry::getKey)
        .sorted()
        .limit(WAITING)
        .toList();
  }

  private static void addStated(Set<String> names, String name) {
    if (!name.isEmpty()) {
      names.add(name);
    }
  }

  /** What one device did in the episode. */
  private static final class Device {
    private Instant attemptBegan = Instant.MIN;
    private int tries;
    private boolean back;

    /** Counts a failure; whether it begins a new attempt. */
    boolean fail(Instant time) {
      boolean retry = tries > 0 && tries < TRIES && !attemptBegan.plus(ATTEMPT).isBefore(time);
      tries = retry ? tries + 1 : 1;
      attemptBegan = retry ? attemptBegan : time;
      return !retry;
    }

    Device copy() {
      Device copy = new Device();
      copy.attemptBegan = attemptBegan;
      copy.tries = tries;
      copy.back = back;
      return copy;
    }

    /** Notes whether it is back; whether that is news. */
    boolean comeBack(boolean now) {
      boolean news = back != now;
      back = now;
      return news;
    }
  }
}
