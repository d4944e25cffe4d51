package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets one copy of each record through: of sorted events, copies are neighbours.
 *
 * <p>Records with an id are the same when host, channel, id and time agree, whatever format each
 * copy came in; the copy that carries most is kept. Records without an id are only called copies
 * when everything agrees and the time is finer than a second, since a coarse export can truly hold
 * two alike.
 */
public final class Sieve implements Consumer<Event> {

  private final Consumer<Event> sink;
  private final Consumer<Event> repeated;
  private Optional<Event> held = Optional.empty();

  Sieve(Consumer<Event> sink, Consumer<Event> repeated) {
    this.sink = sink;
    this.repeated = repeated;
  }

  @Override
  public void accept(Event event) {
    if (held.isPresent() && same(held.get(), event)) {
      boolean richer = richer(event, held.get());
      repeated.accept(richer ? held.get() : event);
      if (richer) {
        held = Optional.of(event);
      }
      return;
    }
    finish();
    held = Optional.of(event);
  }

  /** Lets the last record through. */
  void finish() {
    held.ifPresent(sink);
    held = Optional.empty();
  }

  /** Whether two events are copies of one record. */
  public static boolean same(Event one, Event other) {
    if (one.id() != other.id()
        || one.getMillis() != other.getMillis()
        || one.recordId() != other.recordId()
        || !one.host().equals(other.host())
        || !one.channel().equals(other.channel())) {
      return false;
    }
    return one.numbered()
        || (one.time().getNano() != 0
            && one.time().equals(other.time())
            && one.message().equals(other.message())
            && one.data().equals(other.data()));
  }

  /** Whether the first of two copies carries more than the second. */
  public static boolean richer(Event one, Event other) {
    return wealth(one) > wealth(other);
  }

  private static int wealth(Event event) {
    return event.data().size() * 1000 + Math.min(999, event.message().length());
  }
}
