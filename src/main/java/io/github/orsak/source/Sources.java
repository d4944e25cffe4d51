package io.github.orsak.source;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import io.github.orsak.source.pack.Companions;
import io.github.orsak.source.pack.Folder;
import io.github.orsak.source.pack.Metered;
import io.github.orsak.source.pack.Slice;
import io.github.orsak.source.record.CaseDates;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads any number of files, folders, archives and standard input as one case. */
public final class Sources {

  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final long UNKNOWN_SIZE = -1;

  private final ReadOptions options;
  private final Consumer<Event> sink;
  private final InputStream standardInput;
  private final List<Input> inputs = new ArrayList<>();
  private final CaseDates dates = new CaseDates();
  private final List<Consumer<Meter>> plan = new ArrayList<>();
  private long total;
  private boolean standardInputNamed;

  private Sources(ReadOptions options, Consumer<Event> sink, InputStream standardInput) {
    this.options = options;
    this.sink = sink;
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
    Sources sources = new Sources(options, sink, standardInput);
    names.forEach(sources::plan);
    Meter meter = new Meter(progress, sources.total);
    sources.plan.forEach(step -> step.accept(meter));
    sources.dates.decide(sources.inputs);
    return List.copyOf(sources.inputs);
  }

  private void plan(String name) {
    if (name.equals(STANDARD_INPUT)) {
      planStandardInput();
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        planFolder(name, path);
      } else {
        planFile(path, false);
      }
    } catch (InvalidPathException e) {
      planRefusal(name, Message.of("no-path", Excerpt.reason(e.getReason())), true);
    }
  }

  private void planStandardInput() {
    if (standardInputNamed) {
      planRefusal(STANDARD_INPUT, Message.of("twice"), false);
      return;
    }
    standardInputNamed = true;
    total = UNKNOWN_SIZE;
    plan.add(meter -> parcel(STANDARD_INPUT, false, standardInput, Optional.empty(), meter));
  }

  private void planFolder(String name, Path path) {
    Folder folder = Folder.of(path);
    Companions companions = new Companions();
    folder.files().stream()
        .filter(file -> !companions.notes(file.toString()))
        .forEach(file -> planFile(file, true));
    folder
        .passed()
        .forEach(passed -> planRefusal(passed.path().toString(), passed.reason(), passed.lossy()));
    companions
        .told()
        .ifPresent(told -> plan.add(meter -> tell(name, Message.of("format.folder"), told, false)));
    if (folder.files().isEmpty() && folder.passed().stream().noneMatch(Folder.Passed::lossy)) {
      planRefusal(name, Message.of("folder.bare"), true);
    }
  }

  private void planFile(Path path, boolean found) {
    long size = size(path);
    total = size < 0 || total < 0 ? UNKNOWN_SIZE : total + size;
    plan.add(meter -> file(path, found, meter));
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : UNKNOWN_SIZE;
    } catch (IOException e) {
      return UNKNOWN_SIZE;
    }
  }

  private void planRefusal(String name, Message message, boolean lossy) {
    plan.add(meter -> refuse(name, message, lossy));
  }

  private void file(Path path, boolean found, Meter meter) {
    String name = path.toString();
    try (FileChannel channel = FileChannel.open(path)) {
      long size = Files.isRegularFile(path) ? channel.size() : UNKNOWN_SIZE;
      if (size <= 0) {
        parcel(name, found, Channels.newInputStream(channel), Optional.empty(), meter);
        return;
      }
      long begin = meter.bytes();
      FileTime written = Files.getLastModifiedTime(path);
      parcel(name, found, new Slice(channel, 0, size), Optional.of(channel), meter);
      meter.at(begin + size);
      long now = channel.size();
      if (now < size) {
        changed(name, Message.of("shorter"), true);
      } else if (!Files.exists(path)) {
        changed(name, Message.of("deleted"), false);
      } else if (now > size || !Files.getLastModifiedTime(path).equals(written)) {
        changed(name, Message.of("written"), false);
      }
    } catch (NoSuchFileException e) {
      refuse(name, Message.of("missing"), true);
    } catch (IOException e) {
      refuse(name, Message.of("unopened", Excerpt.reason(e)), true);
    }
  }

  private void parcel(
      String name, boolean found, InputStream stream, Optional<FileChannel> file, Meter meter) {
    Consumer<Event> counted =
        event -> {
          meter.event();
          sink.accept(event);
        };
    new Parcel(options, dates, counted, inputs::add, meter)
        .read(name, found, new Metered(stream, meter::passed), file);
    meter.tell();
  }

  /** Tells it where the file's own problems are told, or else on its own. */
  private void changed(String name, Message message, boolean lossy) {
    Problem problem = new Problem(Place.input(name), message, lossy);
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).name().equals(name)) {
        inputs.set(i, inputs.get(i).with(problem));
        return;
      }
    }
    refuse(name, message, lossy);
  }

  private void refuse(String name, Message message, boolean lossy) {
    tell(name, Format.UNKNOWN.title, message, lossy);
  }

  private void tell(String name, Message format, Message message, boolean lossy) {
    InputReading reading = new InputReading(name, options, dates, sink);
    reading.problem(message, lossy);
    inputs.add(reading.input(format, ""));
  }
}
