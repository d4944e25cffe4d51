package io.github.orsak;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Changes cases in ways that must not change their diagnoses, and sums verdicts up. */
public final class Cases {

  /** No log gives one number to two records in one second, so noise has numbers of its own. */
  private static final long OTHER_RECORDS = 1_000_000;

  private Cases() {}

  /** Cause, status and scope of every diagnosis: what a person would call the answer. */
  public static Set<String> answer(Verdict verdict) {
    Set<String> answer = new TreeSet<>();
    for (Diagnosis diagnosis : verdict.diagnoses()) {
      answer.add(diagnosis.status() + " " + diagnosis.cause() + " " + diagnosis.scope());
    }
    answer.add("failures " + verdict.failures() + ", explained " + verdict.explained());
    return answer;
  }

  public static List<Event> shuffled(List<Event> events, long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    java.util.Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  public static List<Event> twice(List<Event> events) {
    List<Event> twice = new ArrayList<>(events);
    events.forEach(event -> twice.add(from(event, "copy.xml", event.time(), event.host())));
    return twice;
  }

  public static List<Event> shifted(List<Event> events, Duration by) {
    return events.stream()
        .map(event -> from(event, event.place().input(), event.time().plus(by), event.host()))
        .toList();
  }

  /** The same case between events of other products, and with a second, healthy host. */
  public static List<Event> amidNoise(List<Event> events) {
    return amid(events, "Some Other Product");
  }

  /** The same events, each followed by one of a Windows service that plays no part. */
  public static List<Event> amidOtherServices(List<Event> events) {
    return amid(events, "Service Control Manager");
  }

  private static List<Event> amid(List<Event> events, String provider) {
    List<Event> noisy = new ArrayList<>();
    for (Event event : events) {
      noisy.add(event);
      noisy.add(
          new Event(
              event.time().plusMillis(7),
              event.host(),
              "System",
              provider,
              7036,
              event.level(),
              event.numbered() ? OTHER_RECORDS + event.recordId() : event.recordId(),
              List.of(),
              "The Print Spooler service entered the stopped state.",
              Place.record("system.xml", 1)));
    }
    return noisy;
  }

  private static Event from(Event event, String file, java.time.Instant time, String host) {
    return new Event(
        time,
        host,
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        event.recordId(),
        event.data(),
        event.message(),
        new Place(file, event.place().unit(), event.place().position(), event.place().damaged()));
  }
}
