package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes events to a temporary file, which only the user can read. */
public final class Spool implements AutoCloseable {

  private final Path file;
  private final EventCodec codec = new EventCodec();
  private final DataOutputStream out;

  /**
   * Holds no event yet.
   *
   * @throws UncheckedIOException if no temporary file can be made
   */
  public Spool() {
    try {
      file = Files.createTempFile("orsak-", ".part");
      file.toFile().deleteOnExit();
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    } catch (IOException e) {
      throw full(e);
    }
  }

  /**
   * Takes the next event.
   *
   * @throws UncheckedIOException if the temporary folder is full
   */
  public void add(Event event) {
    try {
      codec.write(event, out);
    } catch (IOException e) {
      throw full(e);
    }
  }

  /**
   * All its events, to be read; none can follow.
   *
   * @throws UncheckedIOException if the temporary folder is full
   */
  public Spooled end() {
    try {
      out.close();
    } catch (IOException e) {
      throw full(e);
    }
    return new Spooled(file);
  }

  /** Gives up what was written. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw full(e);
    } finally {
      file.toFile().delete();
    }
  }

  private static UncheckedIOException full(IOException e) {
    return new UncheckedIOException(
        "the temporary folder cannot hold the events of this case; free some space there or set"
            + " -Djava.io.tmpdir to a roomier folder",
        e);
  }
}
