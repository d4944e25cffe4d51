package io.github.orsak.history.fold.memory;

import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.List;

/** What a person is shown of a row of events: the first two and the last, each once. */
public final class Samples {

  private static final int FIRST = 2;

  private final List<Event> shown = new ArrayList<>(FIRST + 1);

  public void add(Event event) {
    if (shown.size() > FIRST) {
      shown.set(FIRST, event);
    } else {
      shown.add(event);
    }
  }

  /** Takes those of a later row in. */
  public void addAll(Samples later) {
    later.shown.forEach(this::add);
  }

  /**
   * The first event.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Event first() {
    return shown.get(0);
  }

  /**
   * The last event.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Event last() {
    return shown.get(shown.size() - 1);
  }

  public List<Event> all() {
    return List.copyOf(shown);
  }
}
