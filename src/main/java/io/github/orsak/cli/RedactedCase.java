package io.github.orsak.cli;

import io.github.orsak.Selection;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.redaction.Pseudonyms;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A case that is read twice: for the names in it, and again with stand-ins for them. Standard input
 * is kept in a temporary file meanwhile, which {@link #close} deletes.
 */
final class RedactedCase implements AutoCloseable {

  private final Console console;
  private final List<String> names;
  private final ReadOptions reading;
  private final Pseudonyms pseudonyms;
  private final Optional<Path> kept;

  /** Reads it for the first time. */
  RedactedCase(
      Console console,
      List<String> names,
      ReadOptions reading,
      Catalog catalog,
      ProgressLine line) {
    this.console = console;
    this.names = names;
    this.reading = reading;
    this.pseudonyms = new Pseudonyms(catalog);
    this.kept = names.contains(Sources.STANDARD_INPUT) ? Optional.of(keep()) : Optional.empty();
    pass(pseudonyms::learn, line);
  }

  private Path keep() {
    try {
      Path file = Files.createTempFile("orsak", ".input");
      try (var out = Files.newOutputStream(file)) {
        console.in().transferTo(out);
      }
      return file;
    } catch (IOException e) {
      throw new Refusal(
          "standard input cannot be kept in a temporary file ("
              + e.getMessage()
              + "); write it to a file and name that");
    }
  }

  private List<Input> pass(Consumer<Event> sink, ProgressLine line) {
    try (InputStream in = kept.isPresent() ? Files.newInputStream(kept.get()) : console.in()) {
      return new Console(in, console.out(), console.err(), console.environment())
          .read(names, reading, sink, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The selection of what has these hosts' stand-ins. */
  Selection selection(Selection plain) {
    List<String> hosts = plain.hosts().stream().map(pseudonyms::text).toList();
    return new Selection(plain.from(), plain.to(), plain.last(), hosts);
  }

  /** The answer about a place that has a stand-in, which may be named by either. */
  Answer answer(Answer plain) {
    return new Answer(plain.check(), plain.outcome(), pseudonyms.text(plain.place()));
  }

  /** Reads it again, with stand-ins in events and in what is said of the inputs. */
  List<Input> read(Consumer<Event> sink, ProgressLine line) {
    return pass(event -> sink.accept(pseudonyms.redact(event)), line).stream()
        .map(pseudonyms::redact)
        .toList();
  }

  @Override
  public void close() {
    kept.ifPresent(
        file -> {
          try {
            Files.delete(file);
          } catch (IOException e) {
            console.say("orsak: delete " + file + ", which holds what was read.");
          }
        });
  }
}
