package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets one copy of each record through: of sorted events, copies are neighbours.
 *
 * <p>Records with an id are the same when host, channel, id and time agree, whatever format each
 * copy came in; the copy that carries most is kept. Where one input has two of them that contradict
 * each other, the id tells nothing, and only those alike in everything are copies. Records without
 * an id are called copies only when they come from different inputs and everything agrees, to a
 * fraction of a second: one input can truly hold two alike, and a coarse time can be shared. So as
 * many are kept as the input with the most of them holds.
 */
public final class Sieve implements Consumer<Event> {

  private static final Comparator<Event> PREFERENCE =
      Comparator.comparingInt((Event event) -> -wealth(event))
          .thenComparing(event -> event.place().input())
          .thenComparingLong(event -> event.place().position());

  private final Consumer<Event> sink;
  private final Consumer<Event> repeated;
  private final Map<String, Integer> alike = new HashMap<>();
  // What agrees so far, each wording once; no more than there are inputs.
  private final List<Event> held = new ArrayList<>();
  private boolean contradicted;
  private int kept;

  Sieve(Consumer<Event> sink, Consumer<Event> repeated) {
    this.sink = sink;
    this.repeated = repeated;
  }

  @Override
  public void accept(Event event) {
    if (held.isEmpty() || !agree(held.get(0), event)) {
      finish();
      hold(event);
    } else if (event.numbered()) {
      compare(event);
    } else if (held.contains(event)) {
      // The same place in the same input is the same record.
      repeated.accept(event);
    } else if (alike.merge(event.place().input(), 1, Integer::sum) > kept) {
      sink.accept(held.set(0, event));
      kept++;
    } else {
      repeated.accept(event);
    }
  }

  private void hold(Event event) {
    held.add(event);
    if (!event.numbered()) {
      alike.clear();
      alike.put(event.place().input(), 1);
      kept = 1;
    }
  }

  private void compare(Event event) {
    for (int i = 0; i < held.size(); i++) {
      Event other = held.get(i);
      if (sameWords(other, event)) {
        boolean better = richer(event, other);
        repeated.accept(better ? held.set(i, event) : event);
        return;
      }
      contradicted |= other.contradicts(event);
    }
    if (contradicted) {
      // Of sorted events those with the same words are neighbours, so none of these comes again.
      tellApart();
    }
    held.add(event);
  }

  /** Lets the last record through. */
  void finish() {
    if (contradicted) {
      tellApart();
      contradicted = false;
    }
    if (!held.isEmpty()) {
      Event best = held.stream().min(PREFERENCE).orElseThrow();
      held.stream().filter(event -> event != best).forEach(repeated);
      held.clear();
      sink.accept(best);
    }
  }

  private void tellApart() {
    held.forEach(event -> sink.accept(event.withRecordId(Event.NO_RECORD_ID)));
    held.clear();
  }

  /** Whether two events are copies of one record. */
  public static boolean same(Event one, Event other) {
    return agree(one, other)
        && (one.numbered()
            ? !one.contradicts(other)
            : one.equals(other) || !one.place().input().equals(other.place().input()));
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
        || one.equals(other)
        || (one.time().getNano() != 0 && sameWords(one, other));
  }

  private static boolean sameWords(Event one, Event other) {
    return one.time().equals(other.time())
        && one.message().equals(other.message())
        && one.data().equals(other.data());
  }

  /** Whether to keep the first of two copies: it carries more, or comes first by its place. */
  public static boolean richer(Event one, Event other) {
    return PREFERENCE.compare(one, other) < 0;
  }

  private static int wealth(Event event) {
    return event.data().size() * 1000 + Math.min(999, event.message().length());
  }
}
