package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the sorted parts of a large case back, one event of each in memory. */
final class PartReaders implements AutoCloseable {

  private final List<PartReader> readers = new ArrayList<>();

  PartReaders(List<Path> parts) {
    for (Path part : parts) {
      readers.add(new PartReader(part));
    }
  }

  void forEach(Consumer<Iterator<Event>> action) {
    readers.forEach(action);
  }

  @Override
  public void close() {
    readers.forEach(PartReader::close);
  }

  private static final class PartReader implements Iterator<Event> {

    private final EventCodec codec = new EventCodec();
    private final DataInputStream in;
    private Optional<Event> next;

    PartReader(Path part) {
      try {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(part), 1 << 16));
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

    void close() {
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
