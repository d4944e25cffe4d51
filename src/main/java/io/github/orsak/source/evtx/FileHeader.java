package io.github.orsak.source.evtx;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What the first block of a file says about the rest.
 *
 * @param dirty whether the log was open when it was copied, so that checksums and the ends of
 *     chunks may be stale
 * @param summed whether the file has checksums at all
 * @param chunks how many chunks the file should have, or 0 where that cannot be relied on
 * @param notes what is odd about it
 */
record FileHeader(boolean dirty, boolean summed, int chunks, List<Finding.Damage> notes) {

  /** Bytes up to the first chunk. */
  static final int SIZE = 4096;

  private static final int USED = 128;

  private static final int MINOR = 36;
  private static final int MAJOR = 38;
  private static final int CHUNKS = 42;
  private static final int FLAGS = 120;
  private static final int CHECKSUM = 124;
  private static final int DIRTY = 1;
  private static final int NO_CHECKSUMS = 4;

  static FileHeader of(Bytes block) {
    List<Finding.Damage> notes = new ArrayList<>();
    boolean dirty = false;
    boolean summed = false;
    int chunks = 0;
    try {
      block.check(0, USED);
      int flags = block.i32(FLAGS);
      dirty = (flags & DIRTY) != 0;
      summed = (flags & NO_CHECKSUMS) == 0;
      int major = block.u16(MAJOR);
      int minor = block.u16(MINOR);
      if (major != 3 || minor < 1 || minor > 2) {
        notes.add(
            note(
                "The file is of format %d.%d; it was read as 3.1 or 3.2, the formats we know."
                    .formatted(major, minor)));
      }
      CRC32 sum = new CRC32();
      sum.update(block.array(), 0, FLAGS);
      boolean sound = !summed || (int) sum.getValue() == block.i32(CHECKSUM);
      if (!sound) {
        notes.add(
            note("The checksum of the file's header does not fit; it was read all the same."));
      }
      block.check(0, SIZE);
      chunks = sound && !dirty ? block.u16(CHUNKS) : 0;
    } catch (DamageException e) {
      String text = "The file ends within its header; it was cut off. Copy the log again.";
      notes.add(new Finding.Damage(0, Finding.Kind.PART, text));
    }
    return new FileHeader(dirty, summed, chunks, notes);
  }

  private static Finding.Damage note(String text) {
    return new Finding.Damage(0, Finding.Kind.NOTHING, text);
  }
}
