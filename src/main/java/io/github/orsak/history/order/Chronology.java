package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import io.github.orsak.history.names.Hosts;
import io.github.orsak.knowledge.catalog.Catalog;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts events that arrive in any order into the order in which they happened, each once.
 *
 * <p>Exports overlap, run backwards and come in pieces, so file order means nothing. A case that
 * does not fit in memory is sorted in parts on disk, in temporary files that only the user can read
 * and that are deleted when they have been read. The order is by millisecond, because formats
 * truncate times differently, then by host, channel and record id. A server that some exports name
 * in short and some in full is one: its events come out under the full name.
 */
public final class Chronology implements AutoCloseable {

  // About 1 KB an event: well inside a heap of 256 MB together with everything else.
  private static final int IN_MEMORY = 40_000;

  // Within a millisecond the steps of a request (Operational) come before its summary (Admin).
  private static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::getMillis)
          .thenComparing(Event::host, Hosts::compare)
          .thenComparing(Event::channel, Comparator.reverseOrder())
          .thenComparingLong(Event::recordId)
          .thenComparingInt(Event::id)
          .thenComparing(Event::time)
          .thenComparing(Event::message)
          .thenComparing(event -> event.data().toString())
          .thenComparing(Event::host)
          .thenComparing(event -> event.place().input())
          .thenComparingLong(event -> event.place().position())
          .thenComparing(Event::computer);

  private final List<Spooled> parts = new ArrayList<>();
  private final List<Spooled> webParts = new ArrayList<>();
  private final Hosts hosts;
  private final WebTimes times;
  private List<Event> buffer = new ArrayList<>();
  private List<Event> webBuffer = new ArrayList<>();

  /**
   * Holds no event yet.
   *
   * @param catalog says which logs name no computer, and which tell where the connector runs
   */
  public Chronology(Catalog catalog) {
    this.hosts = new Hosts(catalog::computer);
    this.times = new WebTimes(catalog);
  }

  /**
   * Takes one event.
   *
   * @throws UncheckedIOException if a large case cannot be written to the temporary folder
   */
  public void add(Event event) {
    hosts.note(event);
    (times.note(event) ? webBuffer : buffer).add(event);
    if (buffer.size() + webBuffer.size() >= IN_MEMORY) {
      spill(buffer, parts);
      spill(webBuffer, webParts);
      buffer = new ArrayList<>();
      webBuffer = new ArrayList<>();
    }
  }

  /** What is known of the times of web logs. */
  public WebTimes webTimes() {
    return times;
  }

  /**
   * Hands over every event in order, each once.
   *
   * @param sink receives the events
   * @param repeated receives every further copy of an event
   * @throws UncheckedIOException if a temporary file cannot be read
   */
  public void drain(Consumer<Event> sink, Consumer<Event> repeated) {
    Sieve sieve = new Sieve(sink, repeated);
    WholeSeconds seconds = new WholeSeconds(sieve, repeated);
    Consumer<Event> named = event -> seconds.accept(hosts.named(event));
    if (parts.isEmpty() && webParts.isEmpty()) {
      times.moved(webBuffer.iterator()).forEachRemaining(buffer::add);
      buffer.sort(ORDER);
      buffer.forEach(named);
    } else {
      buffer.sort(ORDER);
      webBuffer.sort(ORDER);
      merge(named);
    }
    seconds.finish();
    sieve.finish();
    buffer = new ArrayList<>();
    webBuffer = new ArrayList<>();
  }

  private static void spill(List<Event> buffer, List<Spooled> parts) {
    if (!buffer.isEmpty()) {
      buffer.sort(ORDER);
      Spool part = new Spool();
      buffer.forEach(part::add);
      parts.add(part.end());
    }
  }

  private void merge(Consumer<Event> sink) {
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::event, ORDER));
    List<Spooled.Reader> readers = new ArrayList<>();
    try {
      for (Spooled part : parts) {
        Spooled.Reader reader = part.reader();
        readers.add(reader);
        push(heads, reader);
      }
      for (Spooled part : webParts) {
        Spooled.Reader reader = part.reader();
        readers.add(reader);
        push(heads, times.moved(reader));
      }
      push(heads, buffer.iterator());
      push(heads, times.moved(webBuffer.iterator()));
      while (!heads.isEmpty()) {
        Head head = heads.remove();
        sink.accept(head.event());
        push(heads, head.rest());
      }
    } finally {
      readers.forEach(Spooled.Reader::close);
    }
  }

  private static void push(PriorityQueue<Head> heads, Iterator<Event> rest) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), rest));
    }
  }

  private record Head(Event event, Iterator<Event> rest) {}

  @Override
  public void close() {
    parts.forEach(Spooled::close);
    webParts.forEach(Spooled::close);
    parts.clear();
    webParts.clear();
  }
}
