package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What the first block of a file says about the rest.
 *
 * @param state whether the log was open when it was copied
 * @param summed whether the file has checksums at all
 * @param chunks how many chunks the file should have, or 0 where that cannot be relied on
 * @param notes what is odd about it
 */
record FileHeader(State state, boolean summed, int chunks, List<EvtxFinding.Damage> notes) {

  /** What became of the log before it was copied. */
  enum State {
    CLOSED,
    /** Windows wrote on, so that checksums and the ends of chunks may be stale. */
    OPEN,
    UNKNOWN
  }

  /** Instead of the header of a file that has none. */
  static final FileHeader NONE =
      new FileHeader(State.UNKNOWN, true, 0, List.of(note(0, Message.of("evtx.missing"))));

  /** Bytes up to the first chunk. */
  static final int SIZE = 4096;

  private static final long SIGNATURE = 0x0065_6C69_4666_6C45L;

  private static final int USED = 128;

  private static final int MINOR = 36;
  private static final int MAJOR = 38;
  private static final int CHUNKS = 42;
  private static final int FLAGS = 120;
  private static final int CHECKSUM = 124;
  private static final int DIRTY = 1;
  private static final int NO_CHECKSUMS = 4;

  /** Whether the bytes from there on begin like one. */
  static boolean here(Bytes bytes, int at) {
    return bytes.holds(at, SIGNATURE);
  }

  /** Whether its checksum fits. */
  static boolean sound(Bytes bytes, int at) {
    if (bytes.length() - at < USED) {
      return false;
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), at, FLAGS);
    return bytes.holds(at + CHECKSUM, sum);
  }

  /**
   * The header at the beginning of a block.
   *
   * @param at the offset of the block in the file
   */
  static FileHeader of(Bytes block, long at) {
    List<EvtxFinding.Damage> notes = new ArrayList<>();
    State state = State.CLOSED;
    boolean summed = false;
    int chunks = 0;
    try {
      block.check(0, USED);
      if (!here(block, 0)) {
        return new FileHeader(
            State.UNKNOWN, true, 0, List.of(note(at, Message.of("evtx.header-damaged"))));
      }
      int flags = block.i32(FLAGS);
      state = (flags & DIRTY) == 0 ? State.CLOSED : State.OPEN;
      summed = (flags & NO_CHECKSUMS) == 0;
      int major = block.u16(MAJOR);
      int minor = block.u16(MINOR);
      if (major != 3 || minor < 1 || minor > 2) {
        notes.add(note(at, Message.of("evtx.format", major + "." + minor)));
      }
      boolean sound = !summed || sound(block, 0);
      if (!sound) {
        notes.add(note(at, Message.of("evtx.header-sum")));
      }
      block.check(0, SIZE);
      chunks = sound && state == State.CLOSED ? block.u16(CHUNKS) : 0;
    } catch (DamageException e) {
      notes.add(new EvtxFinding.Damage(at, EvtxFinding.Kind.PART, Message.of("evtx.header")));
    }
    return new FileHeader(state, summed, chunks, notes);
  }

  private static EvtxFinding.Damage note(long at, Message message) {
    return new EvtxFinding.Damage(at, EvtxFinding.Kind.NOTHING, message);
  }
}
