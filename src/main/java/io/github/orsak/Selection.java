package io.github.orsak;

import io.github.orsak.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which events of a case count.
 *
 * @param from none before this time
 * @param to none after this time
 * @param last only so long before the newest event
 * @param hosts only these hosts, by full name or by the part before the first dot, whichever the
 *     log has; empty: all
 */
public record Selection(
    Optional<Instant> from, Optional<Instant> to, Optional<Duration> last, List<String> hosts) {

  /** Everything counts. */
  public static final Selection ALL =
      new Selection(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Selection {
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether the event counts, as far as its own fields decide it. */
  boolean includes(Event event) {
    return from.map(begin -> !event.time().isBefore(begin)).orElse(true)
        && to.map(end -> !event.time().isAfter(end)).orElse(true)
        && (hosts.isEmpty() || named(event.host()));
  }

  /** Whether a time is recent enough beside the newest event. */
  boolean recent(Instant time, Instant newest) {
    return last.map(span -> !time.isBefore(newest.minus(span))).orElse(true);
  }

  private boolean named(String host) {
    return hosts.stream()
        .anyMatch(
            name ->
                host.equals(name)
                    || host.startsWith(name + ".")
                    || (!host.isEmpty() && name.startsWith(host + ".")));
  }
}
