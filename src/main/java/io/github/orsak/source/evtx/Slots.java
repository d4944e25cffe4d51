package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import io.github.orsak.source.evtx.EvtxFinding.Damage;
import io.github.orsak.source.evtx.EvtxFinding.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Consumer;

/**
 * The places of a file that can hold a chunk, from the first to the last.
 *
 * <p>Zeros after the last chunk are room that Windows had not used yet; before it, a chunk was
 * wiped. Damaged files also come without their header, one appended to another, or with bytes
 * missing, so that chunks stand where none should; those are found by how they begin.
 */
final class Slots {

  private final PushbackInputStream stream;
  private final Consumer<Damage> notes;
  private FileHeader header = FileHeader.NONE;
  private boolean begun;
  private long offset;
  private int passed;
  private int zeros;
  private long zerosFrom;

  /**
   * @param notes receives what is met on the way to a chunk, before that is handed out
   */
  Slots(InputStream stream, Consumer<Damage> notes) {
    this.stream = new PushbackInputStream(stream, Chunk.SIZE);
    this.notes = notes;
  }

  /**
   * Fills in the next chunk.
   *
   * @return whether there was one
   */
  boolean next(Chunk chunk) throws IOException {
    while (chunk.fill(stream, offset, header)) {
      Bytes bytes = chunk.bytes();
      boolean isChunk = ChunkHeader.here(bytes, 0);
      if (!begun && isChunk) {
        begin(FileHeader.NONE);
        goOn(bytes, 0);
      } else if (!begun || FileHeader.here(bytes, 0)) {
        ended();
        // Of a header that is none, some bytes may be missing.
        int end = FileHeader.here(bytes, 0) ? bytes.length() : misplaced(bytes, 1);
        begin(FileHeader.of(bytes, offset));
        goOn(bytes, Math.min(FileHeader.SIZE, end));
      } else if (isChunk) {
        wiped(zeros);
        int end = misplaced(bytes, vouchedFor(bytes));
        pass(bytes, end);
        bytes.length(end);
        return true;
      } else if (bytes.zero(0, bytes.length())) {
        zerosFrom = zeros == 0 ? offset : zerosFrom;
        zeros++;
        pass(bytes, bytes.length());
      } else {
        wiped(zeros);
        int next = misplaced(bytes, 1);
        foreign(next);
        pass(bytes, next);
      }
    }
    ended();
    return false;
  }

  private void begin(FileHeader found) {
    if (begun) {
      note(offset, Kind.NOTHING, Message.of("evtx.another"));
    }
    header = found;
    header.notes().forEach(notes);
    begun = true;
    passed = 0;
  }

  private void pass(Bytes bytes, int length) throws IOException {
    passed++;
    goOn(bytes, length);
  }

  /** Reads on after so many of the bytes. */
  private void goOn(Bytes bytes, int length) throws IOException {
    stream.unread(bytes.array(), length, bytes.length() - length);
    offset += length;
  }

  /** How far the checksums of a chunk vouch for its bytes; at least one belongs to it. */
  private static int vouchedFor(Bytes bytes) {
    try {
      ChunkHeader header = ChunkHeader.of(bytes);
      return header.sums() == ChunkHeader.Sums.RIGHT ? header.free() : 1;
    } catch (DamageException e) {
      return 1;
    }
  }

  /** Where behind an offset something else begins beyond doubt, or the end of the bytes. */
  private static int misplaced(Bytes bytes, int from) {
    for (int at = from; at < bytes.length(); at++) {
      if (FileHeader.here(bytes, at) && FileHeader.sound(bytes, at)
          || ChunkHeader.here(bytes, at) && ChunkHeader.sound(bytes, at)) {
        return at;
      }
    }
    return bytes.length();
  }

  private void foreign(int length) {
    note(offset, Kind.PART, Message.of("evtx.foreign", passed + 1, length));
  }

  /** Tells that of the zeros before this place so many slots were in use once. */
  private void wiped(int used) {
    int first = passed - zeros + 1;
    if (used == 1) {
      note(zerosFrom, Kind.PART, Message.of("evtx.wiped", first));
    } else if (used > 1) {
      note(zerosFrom, Kind.PART, Message.of("evtx.wiped.more", first, first + used - 1));
    }
    zeros = 0;
  }

  /** Tells what a log that ends here lacks. */
  private void ended() {
    boolean bare = begun && passed == zeros && header.chunks() == 0;
    wiped(Math.min(zeros, header.chunks() - (passed - zeros)));
    if (passed < header.chunks()) {
      note(offset, Kind.PART, Message.of("evtx.parts", passed, header.chunks()));
    } else if (bare) {
      // Windows begins a log with its first chunk; a log without records has one, too.
      note(offset, Kind.PART, Message.of("evtx.bare"));
    }
  }

  private void note(long at, Kind kind, Message message) {
    notes.accept(new Damage(at, kind, message));
  }
}
