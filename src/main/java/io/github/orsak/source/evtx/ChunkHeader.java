package io.github.orsak.source.evtx;

import java.util.zip.CRC32;

/**
 * What the first 512 bytes of a chunk say about it.
 *
 * @param firstId the number of its first record
 * @param free where its records end, or 0 when what it says is impossible
 * @param sums whether its checksums fit
 */
record ChunkHeader(long firstId, int free, Sums sums) {

  static final int SIZE = 512;

  /** Whether checksums fit. */
  enum Sums {
    RIGHT,
    WRONG,
    /** The end of the chunk is missing, and with it the bytes they were made of. */
    UNKNOWN
  }

  private static final long SIGNATURE = 0x006B_6E68_4366_6C45L;

  private static final int FIRST_ID = 24;
  private static final int FREE = 48;
  private static final int DATA_SUM = 52;
  private static final int FLAGS = 120;
  private static final int HEADER_SUM = 124;
  private static final int TABLES = 128;

  /** Whether the bytes from there on begin like a chunk. */
  static boolean here(Bytes bytes, int at) {
    return bytes.length() - at >= SIZE && bytes.holds(at, SIGNATURE);
  }

  /** Whether the checksum of the header itself fits. */
  static boolean sound(Bytes bytes, int at) {
    CRC32 header = new CRC32();
    header.update(bytes.array(), at, FLAGS);
    header.update(bytes.array(), at + TABLES, SIZE - TABLES);
    return bytes.holds(at + HEADER_SUM, header);
  }

  static ChunkHeader of(Bytes bytes) throws DamageException {
    int free = bytes.i32(FREE);
    boolean possible = free >= SIZE && free <= Chunk.SIZE;
    return new ChunkHeader(bytes.i64(FIRST_ID), possible ? free : 0, sums(bytes, free, possible));
  }

  private static Sums sums(Bytes bytes, int free, boolean possible) throws DamageException {
    if (!possible || !sound(bytes, 0)) {
      return Sums.WRONG;
    }
    if (free > bytes.length()) {
      return Sums.UNKNOWN;
    }
    CRC32 data = new CRC32();
    data.update(bytes.array(), SIZE, free - SIZE);
    return (int) data.getValue() == bytes.i32(DATA_SUM) ? Sums.RIGHT : Sums.WRONG;
  }
}
