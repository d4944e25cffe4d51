package io.github.orsak.source;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads any number of files, folders and standard input as one case. */
public final class Sources {

  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private final ReadOptions options;
  private final Consumer<Event> sink;
  private final Progress progress;
  private final InputStream standardInput;
  private final List<Input> inputs = new ArrayList<>();
  private boolean standardInputRead;

  private Sources(
      ReadOptions options, Consumer<Event> sink, Progress progress, InputStream standardInput) {
    this.options = options;
    this.sink = sink;
    this.progress = progress;
    this.standardInput = standardInput;
  }

  /**
   * Reads all inputs, one after the other in the given order, the files of a folder in the order of
   * their names.
   *
   * <p>Nothing is thrown for bad input: each name gives at least one {@link Input}, and its
   * problems say what could not be read. Only what the sink or the progress throw comes through.
   *
   * @param names files, folders (with everything below them that is not hidden) and {@code -} for
   *     standard input
   * @param sink receives the events in file order, which is not the order of time
   */
  public static List<Input> read(
      List<String> names, ReadOptions options, Consumer<Event> sink, Progress progress) {
    return read(names, options, sink, progress, System.in);
  }

  /** The same with another stream as standard input. */
  public static List<Input> read(
      List<String> names,
      ReadOptions options,
      Consumer<Event> sink,
      Progress progress,
      InputStream standardInput) {
    Sources sources = new Sources(options, sink, progress, standardInput);
    names.forEach(sources::read);
    return List.copyOf(sources.inputs);
  }

  private void read(String name) {
    if (name.equals(STANDARD_INPUT)) {
      standardInput();
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        folder(name, path);
      } else {
        file(path, false);
      }
    } catch (InvalidPathException e) {
      refuse(
          name, "This is no path (" + Excerpt.reason(e.getReason()) + "). Check the name.", true);
    }
  }

  private void standardInput() {
    if (standardInputRead) {
      refuse(STANDARD_INPUT, "Standard input was named twice and read once.", false);
      return;
    }
    standardInputRead = true;
    stream(STANDARD_INPUT, -1, false, standardInput);
  }

  private void folder(String name, Path path) {
    Folder folder = Folder.of(path);
    folder.files().forEach(file -> file(file, true));
    folder.passed().forEach(passed -> refuse(passed.path().toString(), passed.reason(), false));
    if (folder.files().isEmpty()) {
      refuse(name, "This folder holds no files. Put exported logs into it: " + Format.EXPORT, true);
    }
  }

  private void file(Path path, boolean found) {
    String name = path.toString();
    try (InputStream stream = Files.newInputStream(path)) {
      long size = Files.isRegularFile(path) ? Files.size(path) : -1;
      stream(name, size, found, stream);
    } catch (NoSuchFileException e) {
      refuse(name, "There is no such file or folder. Check the path and the current folder.", true);
    } catch (IOException e) {
      refuse(
          name,
          "This file cannot be opened (" + Excerpt.reason(e) + "). Check its permissions.",
          true);
    }
  }

  private void stream(String name, long size, boolean found, InputStream stream) {
    Reading reading = new Reading(name, options, sink);
    Metered bytes =
        new Metered(stream, count -> progress.read(name, count, size, reading.events()));
    inputs.add(new Content(reading, options, found).read(bytes));
    progress.read(name, bytes.bytes(), size, reading.events());
  }

  private void refuse(String name, String text, boolean lossy) {
    Reading reading = new Reading(name, options, sink);
    reading.problem(text, lossy);
    inputs.add(reading.input(Format.UNKNOWN.title, ""));
  }
}
