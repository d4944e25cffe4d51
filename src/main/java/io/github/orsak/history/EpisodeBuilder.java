package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An episode that may still grow. */
final class EpisodeBuilder {

  // A device tries up to four times within about five minutes before it waits for its next check-in
  // (RetryCount 3, RetryDelay 1 min):
  // https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment
  private static final Duration ATTEMPT = Duration.ofMinutes(5);
  private static final int TRIES = 4;

  private final Track track;
  private final String fault;
  private final boolean crowd;
  private final long ownAtStart;
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
  private long ownAtLast;
  private long widerAtLast;
  private long contrastAtLast;
  private Optional<Instant> recoveredAt = Optional.empty();
  private int successesSince;

  EpisodeBuilder(Track track, String fault, Observation first, boolean crowd) {
    this.track = track;
    this.fault = fault;
    this.crowd = crowd;
    this.ownAtStart = track.successes();
    this.widerAtStart = track.widerSuccesses();
    this.contrastAtStart = track.contrastSuccesses();
    this.lastSample = first.event();
  }

  /** Whether a failure at this time would be another story. */
  boolean overBefore(Instant time, Duration quiet, int healedAfter) {
    return successesSince > 0
        && (successesSince >= healedAfter || lastSample.time().plus(quiet).isBefore(time));
  }

  void fail(Observation failure) {
    failures++;
    specific |= failure.specific();
    Entities who = failure.entities();
    if (who.device().isEmpty()) {
      attempts++;
    } else {
      Device device = devices.computeIfAbsent(who.device(), id -> new Device());
      attempts += device.fail(failure.time()) ? 1 : 0;
      back -= device.comeBack(false) ? 1 : 0;
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
    successesSince = 0;
    recoveredAt = Optional.empty();
  }

  void succeed(Instant time, String device) {
    successesSince++;
    if (recoveredAt.isEmpty()) {
      recoveredAt = Optional.of(time);
    }
    Device known = devices.get(device);
    if (known != null) {
      back += known.comeBack(true) ? 1 : 0;
    } else if (device.isEmpty() && back < devices.size()) {
      // Not every event names its device; a nameless success is somebody's.
      back++;
    }
  }

  Episode build() {
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
        users.size(),
        templates.size(),
        hosts,
        crowd ? 0 : ownAtStart,
        during,
        Math.max(0, widerAtLast - widerAtStart - during),
        contrastAtLast - contrastAtStart,
        recoveredAt,
        onsets,
        samples);
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

    /** Notes whether it is back; whether that is news. */
    boolean comeBack(boolean now) {
      boolean news = back != now;
      back = now;
      return news;
    }
  }
}
