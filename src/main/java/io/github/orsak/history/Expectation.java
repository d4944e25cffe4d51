package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a declared succession on one host: neighbouring cases of equal fate are one fact.
 *
 * @param name the succession's name
 * @param host the host
 * @param work the operation that was asked for, or empty where the events do not say it
 * @param state the fate they share
 * @param first when the first of them was raised
 * @param last when the last of them was raised
 * @param count how many
 * @param devices distinct devices among them; 0 where events name none
 * @param before how many of the same host were met before the first of them
 * @param missedBefore how many of the same host were unmet before the first of them
 * @param answeredAt for {@code UNMET}: when, after the last of them, an answer came too late or
 *     another case was met; for {@code MET}: when the last of them was answered
 * @param reason why it is undetermined, or empty
 * @param samples the events that raised it
 */
public record Expectation(
    String name,
    String host,
    String work,
    State state,
    Instant first,
    Instant last,
    int count,
    int devices,
    long before,
    long missedBefore,
    Optional<Instant> answeredAt,
    Reason reason,
    List<Event> samples)
    implements Fact {

  /** The three values of an absence. */
  public enum State {
    MET,
    UNMET,
    UNDETERMINED
  }

  /** Why the log cannot decide. */
  public enum Reason {
    NONE,
    LOG_ENDS,
    RECORDS_MISSING,
    LOG_CLEARED,
    ACTOR_SILENT
  }

  public Expectation {
    samples = List.copyOf(samples);
  }

  /** Whether it concerns so many devices or, where events name none, so many cases. */
  public boolean spread(long manyDevices, long manyCases) {
    return devices >= manyDevices || devices == 0 && count >= manyCases;
  }
}
