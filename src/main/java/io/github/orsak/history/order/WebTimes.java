package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The times of web logs, which are known only when all of a case has been read. */
public final class WebTimes {

  // What a web server and a connector log of the same moment, and only of what went well.
  private static final String PASSED_ON = "WEB_CRP_VERIFY";
  private static final String CHECKED = "SCEP_VERIFY";

  private final Catalog catalog;
  private final WebClock clock = new WebClock();
  private final Set<String> inputs = new HashSet<>();
  // Worked out once; null when events have come since.
  private @Nullable Optional<WebClock.Shift> known;

  WebTimes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Takes note of an event; whether it is of a web log. */
  boolean note(Event event) {
    boolean web = catalog.mayBeLocal(event);
    known = null;
    if (web) {
      inputs.add(event.place().input());
    }
    catalog
        .type(event)
        .filter(type -> type.outcome() == Outcome.SUCCESS)
        .ifPresent(type -> note(event, type, web));
    return web;
  }

  private void note(Event event, EventType type, boolean web) {
    String operation = type.operation().name();
    if (operation.equals(CHECKED)) {
      clock.checked(event.time());
    } else if (web && operation.equals(PASSED_ON)) {
      clock.passedOn(event.time());
    }
  }

  /** How much web logs are ahead of UTC, if the connector's show that. */
  public Optional<WebClock.Shift> shift() {
    if (known == null) {
      known = clock.shift();
    }
    return known;
  }

  /** The inputs that hold web logs. */
  public Set<String> inputs() {
    return Set.copyOf(inputs);
  }

  /** Events of web logs at their true times; moved alike, they stay in order. */
  Iterator<Event> moved(Iterator<Event> events) {
    Optional<WebClock.Shift> shift = shift();
    return shift.isEmpty() ? events : new Moved(events, shift.get());
  }

  private record Moved(Iterator<Event> events, WebClock.Shift shift) implements Iterator<Event> {
    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public Event next() {
      Event event = events.next();
      return event.at(event.time().minus(shift.ahead()));
    }
  }
}
