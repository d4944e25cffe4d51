package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Passes over records whose time is cut to the second where another input has the same record with
 * a finer time: tools of one case write times as precisely as they like.
 *
 * <p>Of sorted events those cut to the second come first in theirs, so only the seconds that begin
 * with one are held.
 */
final class WholeSeconds implements Consumer<Event> {

  /** No log writes more in a second; of one that does, only so many are compared. */
  private static final int MOST = 10_000;

  private final Consumer<Event> sink;
  private final Consumer<Event> repeated;
  private final List<Event> held = new ArrayList<>();
  private long second = Long.MIN_VALUE;

  private record Entry(String host, String channel, int id, long recordId) {
    static Entry of(Event event) {
      return new Entry(event.host(), event.channel(), event.id(), event.recordId());
    }
  }

  WholeSeconds(Consumer<Event> sink, Consumer<Event> repeated) {
    this.sink = sink;
    this.repeated = repeated;
  }

  @Override
  public void accept(Event event) {
    if (event.time().getEpochSecond() != second || held.size() >= MOST) {
      finish();
      second = event.time().getEpochSecond();
    }
    if (held.isEmpty() && !cut(event)) {
      sink.accept(event);
    } else {
      held.add(event);
    }
  }

  private static boolean cut(Event event) {
    return event.numbered() && event.time().getNano() == 0;
  }

  /** Lets go what is held. */
  void finish() {
    Set<Entry> finer = new HashSet<>();
    for (Event event : held) {
      if (event.numbered() && !cut(event)) {
        finer.add(Entry.of(event));
      }
    }
    for (Event event : held) {
      boolean copy = cut(event) && finer.contains(Entry.of(event));
      (copy ? repeated : sink).accept(event);
    }
    held.clear();
  }
}
