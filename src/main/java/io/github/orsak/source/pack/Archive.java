package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The entries of an archive, one after the other. Nothing is ever written under their names. */
public interface Archive {

  /**
   * One entry.
   *
   * @param name its name, fit to be shown
   * @param obstacle why it cannot be read and what to do, if it cannot
   */
  record Entry(String name, Optional<Message> obstacle) {}

  /**
   * The next entry that is no folder, or empty after the last.
   *
   * @throws IOException if neither it nor anything after it can be read
   */
  Optional<Entry> next() throws IOException;

  /**
   * The bytes of the entry last returned.
   *
   * @throws IOException if they cannot be found
   */
  InputStream open() throws IOException;
}
