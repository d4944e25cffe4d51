package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Events that a rule has put together itself.
 *
 * @param events in the order of time; at least one
 */
public record Sighting(List<Event> events) implements Fact {

  public Sighting {
    events = events.stream().sorted(Comparator.comparing(Event::time)).toList();
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a sighting has no events; expected at least one");
    }
  }

  /** Events are moments; the rule that put them together knows what ends what they began. */
  @Override
  public Optional<Instant> overAt() {
    return Optional.empty();
  }

  @Override
  public Instant first() {
    return events.get(0).time();
  }

  @Override
  public Instant last() {
    return events.get(events.size() - 1).time();
  }

  @Override
  public List<Event> samples() {
    return events;
  }
}
