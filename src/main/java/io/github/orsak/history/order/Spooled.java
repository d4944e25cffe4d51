package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Events in a temporary file, which {@link #close} deletes.
 *
 * @param file written by a {@link Spool}
 */
public record Spooled(Path file) implements AutoCloseable {

  /**
   * The events in the order in which they were written, one of them in memory.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public Reader reader() {
    return new Reader(file);
  }

  @Override
  public void close() {
    file.toFile().delete();
  }

  /** Reads from the beginning. */
  public static final class Reader implements Iterator<Event>, AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final DataInputStream in;
    private Optional<Event> next;

    Reader(Path file) {
      try {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      } catch (IOException e) {
        throw unreadable(e);
      }
      next = read();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Event next() {
      Event event = next.orElseThrow(NoSuchElementException::new);
      next = read();
      return event;
    }

    private Optional<Event> read() {
      try {
        return codec.read(in);
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private static UncheckedIOException unreadable(IOException e) {
      return new UncheckedIOException("a temporary file of this case cannot be read again", e);
    }
  }
}
