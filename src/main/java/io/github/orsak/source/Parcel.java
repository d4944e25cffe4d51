package io.github.orsak.source;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.source.options.ReadOptions;
import io.github.orsak.source.pack.Archive;
import io.github.orsak.source.pack.Budget;
import io.github.orsak.source.pack.Companions;
import io.github.orsak.source.pack.Metered;
import io.github.orsak.source.pack.ZipDirectory;
import io.github.orsak.source.pack.ZipStream;
import io.github.orsak.source.record.CaseDates;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * One input as it was handed over, with everything that is packed into it. Entries are read as they
 * come out of the archive; nothing is written to disk.
 */
final class Parcel {

  private static final int SIGNATURE = 8;

  /** By this entry Office tells its documents from other ZIP archives. */
  private static final String OFFICE = "[Content_Types].xml";

  /** With this entry a program in Java begins. */
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private static final Set<String> JAVA_ENDINGS = Set.of("jar", "war", "ear");

  private final ReadOptions options;
  private final CaseDates dates;
  private final Consumer<Event> sink;
  private final Consumer<Input> inputs;
  private final Meter meter;
  private final Budget budget;

  /**
   * @param dates what the inputs of its case show of the order of dates
   * @param inputs receives what became of each log in the parcel
   */
  Parcel(
      ReadOptions options,
      CaseDates dates,
      Consumer<Event> sink,
      Consumer<Input> inputs,
      Meter meter) {
    this.options = options;
    this.dates = dates;
    this.sink = sink;
    this.inputs = inputs;
    this.meter = meter;
    this.budget = new Budget(options.caps());
  }

  /**
   * Reads it.
   *
   * @param found whether it was merely found in a folder
   * @param bytes all of it
   * @param file the same as a file, where it is one that can be read at any place
   */
  void read(String name, boolean found, InputStream bytes, Optional<FileChannel> file) {
    read(name, found, bytes, 0, file);
  }

  private void read(
      String name, boolean found, InputStream bytes, int depth, Optional<FileChannel> file) {
    meter.begin(name);
    PushbackInputStream start = new PushbackInputStream(bytes, SIGNATURE);
    Format format = signature(start);
    boolean packed = format == Format.ZIP || format == Format.GZIP;
    if (packed && !budget.nests(depth)) {
      refuse(name, format, format.remedy(name, UnreadFile.EMPTY.clause()), true);
    } else if (format == Format.ZIP) {
      zip(name, found, start, depth, file);
    } else if (format == Format.GZIP) {
      gzip(name, found, start, depth);
    } else {
      inputs.accept(
          new Content(new InputReading(name, options, dates, sink), options, found).read(start));
    }
  }

  private static Format signature(PushbackInputStream start) {
    try {
      byte[] first = start.readNBytes(SIGNATURE);
      start.unread(first);
      return Format.ofBytes(first);
    } catch (IOException e) {
      // Whoever reads on meets the same trouble and tells it.
      return Format.UNKNOWN;
    }
  }

  private void gzip(String name, boolean found, InputStream bytes, int depth) {
    Metered packed = new Metered(new Hopeful(bytes), count -> {});
    try {
      InputStream plain = new GZIPInputStream(packed);
      read(name, found, budget.charge(plain, packed::bytes), depth + 1, Optional.empty());
    } catch (IOException e) {
      refuse(name, Format.GZIP, Message.of("zip.packed", Excerpt.reason(e)), true);
    }
  }

  private void zip(
      String name, boolean found, InputStream bytes, int depth, Optional<FileChannel> file) {
    InputReading whole = new InputReading(name, options, dates, sink);
    Companions companions = new Companions();
    String last = "";
    try {
      Archive archive = archive(bytes, file, whole);
      for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
        Archive.Entry entry = next.get();
        Optional<Message> kind = otherKind(name, entry.name(), last.isEmpty());
        if (kind.isPresent()) {
          refuse(name, Format.UNKNOWN, kind.get(), !found);
          return;
        }
        if (!companions.notes(entry.name())) {
          budget.enter();
          entry(name + "!/" + entry.name(), entry, archive, depth);
        }
        last = entry.name();
      }
      if (last.isEmpty()) {
        whole.problem(Message.of("zip.empty"), true);
      }
    } catch (IOException e) {
      whole.problem(unread(last, e), true);
    }
    companions.told().ifPresent(told -> whole.problem(told, false));
    Input input = whole.input(Format.ZIP.title, "");
    if (!input.problems().isEmpty()) {
      inputs.accept(input);
    }
  }

  /** What an archive is that is none of logs, as far as this entry tells. */
  private static Optional<Message> otherKind(String name, String entry, boolean first) {
    if (entry.equals(OFFICE)) {
      return Optional.of(Message.of("not.office"));
    }
    // Anywhere else in an archive, a manifest says nothing of the logs that may follow it.
    boolean java =
        first && entry.equals(MANIFEST)
            || JAVA_ENDINGS.contains(LogName.ending(name)) && entry.endsWith(".class");
    return java ? Optional.of(Message.of("not.java")) : Optional.empty();
  }

  private Archive archive(InputStream bytes, Optional<FileChannel> file, InputReading whole)
      throws IOException {
    if (file.isPresent()) {
      Optional<ZipDirectory> found = ZipDirectory.of(file.get(), budget, meter::passed);
      if (found.isPresent()) {
        return found.get();
      }
      whole.problem(Message.of("zip.cut"), true);
    }
    return new ZipStream(bytes, budget);
  }

  private static Message unread(String last, IOException e) {
    Message reason = Excerpt.reason(e);
    boolean cap = e instanceof Budget.Exceeded;
    return last.isEmpty()
        ? Message.of(cap ? "zip.none.cap" : "zip.none", reason)
        : Message.of(cap ? "zip.after.cap" : "zip.after", Excerpt.of(last), reason);
  }

  private void entry(String name, Archive.Entry entry, Archive archive, int depth)
      throws Budget.Exceeded {
    if (entry.obstacle().isPresent()) {
      refuse(name, Format.UNKNOWN, entry.obstacle().get(), true);
      return;
    }
    try (InputStream bytes = archive.open()) {
      read(name, true, bytes, depth + 1, Optional.empty());
    } catch (IOException e) {
      refuse(name, Format.UNKNOWN, Message.of("zip.entry", Excerpt.reason(e)), true);
    }
    budget.check();
  }

  private void refuse(String name, Format format, Message message, boolean lossy) {
    InputReading reading = new InputReading(name, options, dates, sink);
    reading.problem(message, lossy);
    inputs.accept(reading.input(format.title, ""));
  }

  /**
   * Says that there may be more. Without that the JDK takes the end of a member for the end of all
   * when a pipe has nothing to give at that moment.
   */
  private static final class Hopeful extends FilterInputStream {
    Hopeful(InputStream source) {
      super(source);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
