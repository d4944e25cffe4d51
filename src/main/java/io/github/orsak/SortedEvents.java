package io.github.orsak;

import io.github.orsak.event.Event;
import io.github.orsak.history.order.Chronology;
import io.github.orsak.history.order.WebTimes;
import io.github.orsak.knowledge.catalog.Catalog;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes events in any order and gives those that were chosen back as they happened, each once.
 *
 * <p>A long timeline is kept in temporary files, which {@link #close} deletes.
 */
public final class SortedEvents implements Consumer<Event>, AutoCloseable {

  private final Chronology chronology;
  private final Selection selection;
  private final Predicate<Event> reaches;
  private final Consumer<Event> leftOut;
  private Instant newest = Instant.MIN;

  /**
   * Holds no event yet.
   *
   * @param catalog says whose logs they are
   * @param selection which events are chosen
   * @param reaches which events say how far the timeline reaches, from where {@link Selection#last}
   *     counts back
   * @param leftOut receives those that are not
   */
  public SortedEvents(
      Catalog catalog, Selection selection, Predicate<Event> reaches, Consumer<Event> leftOut) {
    this.chronology = new Chronology(catalog);
    this.selection = selection;
    this.reaches = reaches;
    this.leftOut = leftOut;
  }

  @Override
  public void accept(Event event) {
    if (selection.includes(event)) {
      if (event.time().isAfter(newest) && reaches.test(event)) {
        newest = event.time();
      }
      chronology.add(event);
    } else {
      leftOut.accept(event);
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

  /** What is known of the times of web logs. */
  WebTimes webTimes() {
    return chronology.webTimes();
  }

  private void pass(Event event, Consumer<Event> sink) {
    if (selection.recent(event.time(), newest)) {
      sink.accept(event);
    } else {
      leftOut.accept(event);
    }
  }

  private void repeat(Event event, Consumer<Event> repeated) {
    if (selection.recent(event.time(), newest)) {
      repeated.accept(event);
    }
  }

  @Override
  public void close() {
    chronology.close();
  }
}
