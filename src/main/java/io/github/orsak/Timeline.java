package io.github.orsak;

import io.github.orsak.event.Event;
import io.github.orsak.history.Chronology;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Takes events in any order and gives those that were chosen back as they happened, each once.
 *
 * <p>A long timeline is kept in temporary files, which {@link #close} deletes.
 */
public final class Timeline implements Consumer<Event>, AutoCloseable {

  private final Chronology chronology = new Chronology();
  private final Selection selection;
  private Instant newest = Instant.MIN;
  private long leftOut;

  public Timeline(Selection selection) {
    this.selection = selection;
  }

  @Override
  public void accept(Event event) {
    if (selection.includes(event)) {
      newest = event.time().isAfter(newest) ? event.time() : newest;
      chronology.add(event);
    } else {
      leftOut++;
    }
  }

  /**
   * Hands over the chosen events in the order of time.
   *
   * @param sink receives each event once
   * @param repeated receives every further copy of an event
   */
  public void drain(Consumer<Event> sink, Consumer<Event> repeated) {
    chronology.drain(event -> pass(event, sink), event -> repeat(event, repeated));
  }

  private void pass(Event event, Consumer<Event> sink) {
    if (selection.recent(event.time(), newest)) {
      sink.accept(event);
    } else {
      leftOut++;
    }
  }

  private void repeat(Event event, Consumer<Event> repeated) {
    if (selection.recent(event.time(), newest)) {
      repeated.accept(event);
    }
  }

  /** How many events were not chosen; complete only when the timeline has been drained. */
  public long leftOut() {
    return leftOut;
  }

  @Override
  public void close() {
    chronology.close();
  }
}
