package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A format of text: how one is recognised and how it is read. Each stands with its reader, and
 * {@code TextFormats} lists them.
 *
 * @param title what it is called
 * @param log whether nothing but a log is of this format, so that what is wrong with it is a loss
 * @param recognises tells by the beginning of a text, without blanks before it, whether it is of
 *     this format and of none that is asked before it
 * @param way how it is read
 */
public record TextFormat(Message title, boolean log, Predicate<String> recognises, Way way) {

  /** How a text is read. */
  @FunctionalInterface
  public interface Way {

    /**
     * Reads to the end of the text.
     *
     * @param beginning the first characters of the text, which are read again
     * @return what the format turned out to be called, or empty if it is another after all and
     *     nothing was read
     * @throws IOException if the text cannot be read on
     */
    Optional<Message> read(InputReading reading, Reader text, String beginning) throws IOException;
  }
}
