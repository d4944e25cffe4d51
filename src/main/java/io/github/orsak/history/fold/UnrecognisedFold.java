package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.history.Unrecognised;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the events that nobody knows; memory grows with their ids, not with their number. */
final class UnrecognisedFold {

  private final Map<Key, Unrecognised> counted =
      new TreeMap<>(Comparator.comparing(Key::channel).thenComparing(Key::id));

  private record Key(String channel, int id) {}

  void accept(Event event) {
    String channel = event.channel().isEmpty() ? event.provider() : event.channel();
    boolean error = event.level() == Level.ERROR || event.level() == Level.CRITICAL;
    counted.merge(
        new Key(channel, event.id()),
        new Unrecognised(channel, event.id(), 1, error ? 1 : 0),
        UnrecognisedFold::sum);
  }

  private static Unrecognised sum(Unrecognised one, Unrecognised more) {
    return new Unrecognised(
        one.channel(), one.id(), one.events() + more.events(), one.errors() + more.errors());
  }

  List<Unrecognised> counted() {
    return List.copyOf(counted.values());
  }
}
