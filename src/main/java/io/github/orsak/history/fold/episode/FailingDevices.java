package io.github.orsak.history.fold.episode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The devices that failed in a segment, and which of them came back. */
final class FailingDevices {

  // A device tries up to four times within about five minutes before it waits for its next check-in
  // (RetryCount 3, RetryDelay 1 min):
  // https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-profile-deployment
  private static final Duration ATTEMPT = Duration.ofMinutes(5);
  private static final int TRIES = 4;

  private final Map<String, Device> devices = new HashMap<>();
  private int back;
  // Those of them that an event named; a nameless success is somebody's, but nobody knows whose.
  private int named;

  /** Notes a failure; whether it begins a new attempt. */
  boolean fail(String name, Instant time) {
    Device device = devices.computeIfAbsent(name, id -> new Device());
    returned(device, Instant.MAX);
    return device.fail(time);
  }

  /** Notes a success, of whichever device. */
  void succeed(String name, Instant time) {
    Device known = devices.get(name);
    if (known != null) {
      returned(known, time);
    } else if (name.isEmpty() && back < devices.size()) {
      back++;
    }
  }

  private void returned(Device device, Instant time) {
    boolean before = device.back();
    device.backAt = before && time != Instant.MAX ? device.backAt : time;
    int change = device.back() == before ? 0 : before ? -1 : 1;
    back += change;
    named += change;
  }

  /** Takes later ones in. */
  void absorb(FailingDevices later) {
    later.devices.forEach(
        (id, device) -> {
          Device before = devices.put(id, device.copy());
          named -= before != null && before.back() ? 1 : 0;
          named += device.back() ? 1 : 0;
        });
    back = named;
  }

  int size() {
    return devices.size();
  }

  /** How many came back. */
  int back() {
    return Math.min(back, devices.size());
  }

  /** How many had come back by this time, of those that events name. */
  int backBy(Instant time) {
    return (int)
        devices.values().stream()
            .filter(device -> device.back() && !device.backAt.isAfter(time))
            .count();
  }

  boolean allBack() {
    return back > 0 && back == devices.size();
  }

  /** The names of those that did not come back, in their order, so many at most. */
  List<String> waiting(int most) {
    return devices.entrySet().stream()
        .filter(device -> !device.getValue().back())
        .map(Map.Entry::getKey)
        .sorted()
        .limit(most)
        .toList();
  }

  /** What one device did. */
  private static final class Device {
    private Instant attemptBegan = Instant.MIN;
    private int tries;
    private Instant backAt = Instant.MAX;

    boolean back() {
      return backAt != Instant.MAX;
    }

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
      copy.backAt = backAt;
      return copy;
    }
  }
}
