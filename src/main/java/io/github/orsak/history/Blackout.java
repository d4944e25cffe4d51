package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time in which transfers between a host and Intune failed and none succeeded, in either
 * direction. A single failure is none.
 *
 * @param host the host
 * @param first the first failure
 * @param last the last failure before anything succeeded
 * @param uploads how many uploads failed, health messages among them
 * @param downloads how many downloads failed
 * @param recoveredAt the first success after it, in whichever direction
 * @param together whether an upload and a download failed within a quarter of an hour of each other
 * @param samples the first two failures and the last
 */
public record Blackout(
    String host,
    Instant first,
    Instant last,
    int uploads,
    int downloads,
    boolean together,
    Optional<Instant> recoveredAt,
    List<Event> samples)
    implements Fact, Recovering {

  /** Which way something goes between a host and Intune. */
  public enum Direction {
    UP,
    DOWN
  }

  /** The operations that go between a host and Intune. */
  public static final Map<String, Direction> TRAFFIC =
      Map.of("UPLOAD", Direction.UP, "HEALTH", Direction.UP, "DOWNLOAD", Direction.DOWN);

  public Blackout {
    samples = List.copyOf(samples);
  }

  /** When something got through again. */
  @Override
  public Optional<Instant> overAt() {
    return recoveredAt;
  }

  /** Whether all failures of an episode are among these. */
  public boolean holds(Episode episode) {
    return TRAFFIC.containsKey(episode.operation())
        && !episode.first().isBefore(first)
        && !episode.last().isAfter(last);
  }
}
