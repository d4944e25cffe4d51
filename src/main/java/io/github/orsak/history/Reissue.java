package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request that was served again and again within a day, each time with another certificate.
 *
 * @param host the last host that served it
 * @param device the device
 * @param template the template
 * @param first the first certificate
 * @param last the last one
 * @param count how many different certificates
 * @param calmSince the end of its usual pauses, if the log goes on for twice the longest of them
 * @param samples the first, the second and the last
 */
public record Reissue(
    String host,
    String device,
    String template,
    Instant first,
    Instant last,
    int count,
    Optional<Instant> calmSince,
    List<Event> samples)
    implements Fact {

  public Reissue {
    samples = List.copyOf(samples);
  }

  /** When it should have come again and did not. */
  @Override
  public Optional<Instant> overAt() {
    return calmSince;
  }
}
