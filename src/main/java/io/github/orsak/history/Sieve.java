package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets one copy of each record through: of sorted events, copies are neighbours.
 *
 * <p>Records with an id are the same when host, channel, id and time agree, whatever format each
 * copy came in; the copy that carries most is kept. Records without an id are called copies only
 * when they come from different inputs and everything agrees, to a fraction of a second: one input
 * can truly hold two alike, and a coarse time can be shared. So as many are kept as the input with
 * the most of them holds.
 */
public final class Sieve implements Consumer<Event> {

  private static final Comparator<Event> PREFERENCE =
      Comparator.comparingInt((Event event) -> -wealth(event))
          .thenComparing(event -> event.place().input())
          .thenComparingLong(event -> event.place().position());

  private final Consumer<Event> sink;
  private final Consumer<Event> repeated;
  private final Map<String, Integer> alike = new HashMap<>();
  private Optional<Event> held = Optional.empty();
  private int kept;

  Sieve(Consumer<Event> sink, Consumer<Event> repeated) {
    this.sink = sink;
    this.repeated = repeated;
  }

  @Override
  public void accept(Event event) {
    if (held.isEmpty() || !agree(held.get(), event)) {
      finish();
      hold(event);
    } else if (event.numbered()) {
      boolean richer = richer(event, held.get());
      repeated.accept(richer ? held.get() : event);
      held = richer ? Optional.of(event) : held;
    } else if (alike.merge(event.place().input(), 1, Integer::sum) > kept) {
      held.ifPresent(sink);
      held = Optional.of(event);
      kept++;
    } else {
      repeated.accept(event);
    }
  }

  private void hold(Event event) {
    held = Optional.of(event);
    if (!event.numbered()) {
      alike.clear();
      alike.put(event.place().input(), 1);
      kept = 1;
    }
  }

  /** Lets the last record through. */
  void finish() {
    held.ifPresent(sink);
    held = Optional.empty();
  }

  /** Whether two events are copies of one record. */
  public static boolean same(Event one, Event other) {
    return agree(one, other)
        && (one.numbered() || !one.place().input().equals(other.place().input()));
  }

  private static boolean agree(Event one, Event other) {
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

  /** Whether to keep the first of two copies: it carries more, or comes first by its place. */
  public static boolean richer(Event one, Event other) {
    return PREFERENCE.compare(one, other) < 0;
  }

  private static int wealth(Event event) {
    return event.data().size() * 1000 + Math.min(999, event.message().length());
  }
}
