package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import io.github.orsak.source.evtx.ChunkHeader.Sums;
import io.github.orsak.source.evtx.EvtxFinding.Damage;
import io.github.orsak.source.evtx.EvtxFinding.Kind;
import io.github.orsak.source.evtx.FileHeader.State;
import io.github.orsak.source.xml.Element;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * One chunk at a time, always in the same buffer.
 *
 * <p>A chunk has its own names, templates and checksums, so it can be read without the others, and
 * a damaged one costs nothing but itself. After a damaged record, reading goes on at the next place
 * that is a record beyond doubt.
 */
final class Chunk {

  /** Bytes of a chunk. */
  static final int SIZE = 64 * 1024;

  private static final int SIGNATURE = 0x2A2A;
  private static final int ID = 8;
  private static final int WRITTEN = 16;
  private static final int MARKUP = 24;
  private static final int SIZE_COPY = 4;
  private static final int SMALLEST = MARKUP + SIZE_COPY;

  private final Bytes bytes = new Bytes(SIZE);
  private final Markup markup = new Markup(bytes);
  private final TreeBuilder builder = new TreeBuilder(markup);
  private FileHeader file = FileHeader.NONE;
  private long offset;
  private boolean damaged;
  private int soughtFrom;
  private int soughtTo;
  private int records;
  private Consumer<EvtxFinding> sink = finding -> {};

  /**
   * Takes the next bytes of the file.
   *
   * @param at their offset in the file
   * @param header the header of the file
   * @return whether there were any
   */
  boolean fill(InputStream stream, long at, FileHeader header) throws IOException {
    bytes.length(stream.readNBytes(bytes.array(), 0, SIZE));
    offset = at;
    file = header;
    return bytes.length() > 0;
  }

  /** The bytes that were taken. */
  Bytes bytes() {
    return bytes;
  }

  /** Takes these bytes apart and tells what stands in them, in the order of the file. */
  void findings(Consumer<EvtxFinding> receiver) {
    sink = receiver;
    records = 0;
    markup.clear();
    try {
      records(ChunkHeader.of(bytes));
    } catch (DamageException e) {
      damage(0, Kind.PART, Message.of("evtx.part", e.said()));
    }
  }

  private void records(ChunkHeader header) throws DamageException {
    // Where the end that the header states may be stale, records go on while their numbers do.
    boolean open = file.state() == State.OPEN;
    boolean wrong = header.sums() == Sums.WRONG && file.summed();
    boolean stale = header.free() == 0 || open || wrong && file.state() == State.UNKNOWN;
    damaged = wrong && !open;
    int end = Math.min(header.free(), bytes.length());
    int at = ChunkHeader.SIZE;
    soughtTo = 0;
    long next = header.free() == 0 && size(at) > 0 ? bytes.i64(at + ID) : header.firstId();
    while (at < end || stale) {
      int size = extent(at, end);
      boolean beyond = at >= end;
      if (beyond && (size == 0 || bytes.i64(at + ID) != next)) {
        break;
      }
      if (size == 0) {
        int found = resume(at + 1, end);
        lost(at, found);
        at = found;
      } else {
        next = bytes.i64(at + ID) + 1;
        record(at, size);
        at += size;
      }
    }
    checksums(header);
  }

  /** The size of the record at an offset, or 0 if none begins there that could fit. */
  private int size(int at) throws DamageException {
    if (at > bytes.length() - SMALLEST || bytes.i32(at) != SIGNATURE) {
      return 0;
    }
    int size = bytes.i32(at + 4);
    return size >= SMALLEST && size <= SIZE - at ? size : 0;
  }

  /**
   * The size of the record at an offset. What it says itself counts, for its copy is often wrong;
   * but if that is so and the next record begins at another place, it ends there.
   */
  private int extent(int at, int end) throws DamageException {
    int size = size(at);
    boolean whole = size > 0 && certain(at, size);
    if (whole || at > bytes.length() - SMALLEST || bytes.i32(at) != SIGNATURE) {
      return size;
    }
    int next = resume(at + SMALLEST, end);
    return next < end && bytes.i64(next + ID) == bytes.i64(at + ID) + 1 ? next - at : size;
  }

  private boolean certain(int at, int size) throws DamageException {
    return size <= bytes.length() - at && bytes.i32(at + size - SIZE_COPY) == size;
  }

  private void record(int at, int size) throws DamageException {
    if (size > bytes.length() - at) {
      damage(at, Kind.RECORD, Message.of("evtx.record-cut"));
      return;
    }
    try {
      Element event = builder.build(at + MARKUP, at + size - SIZE_COPY);
      sink.accept(new EvtxRecord(offset + at, bytes.i64(at + WRITTEN), event, damaged));
      records++;
    } catch (DamageException e) {
      damage(at, Kind.RECORD, Message.of("evtx.record", e.said()));
    }
  }

  /** The next record from an offset on, by its signature and both copies of its size. */
  private int resume(int from, int end) throws DamageException {
    if (from < soughtFrom || from > soughtTo) {
      // Where many records are damaged, each would look for the same next one.
      soughtFrom = from;
      soughtTo = from;
      while (soughtTo < end && !certain(soughtTo)) {
        soughtTo++;
      }
    }
    return Math.min(soughtTo, end);
  }

  private boolean certain(int at) throws DamageException {
    int size = size(at);
    return size > 0 && certain(at, size);
  }

  private void lost(int from, int end) {
    if (bytes.zero(from, end)) {
      damage(from, Kind.PART, Message.of("evtx.zeros"));
    } else {
      damage(from, Kind.RECORD, Message.of("evtx.bytes", end - from));
    }
  }

  private void checksums(ChunkHeader header) {
    if (damaged) {
      damage(0, Kind.PART, Message.of("evtx.sum", records));
    } else if (header.sums() == Sums.WRONG && file.summed()) {
      damage(0, Kind.NOTHING, Message.of("evtx.open", records));
    }
  }

  private void damage(int at, Kind kind, Message message) {
    sink.accept(new Damage(offset + at, kind, message));
  }
}
