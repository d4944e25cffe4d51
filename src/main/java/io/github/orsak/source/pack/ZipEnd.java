package io.github.orsak.source.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Where the directory of a ZIP file lies.
 *
 * @param from its first byte
 * @param length its bytes
 * @param shift how far the offsets in it are off, because something was put before the archive
 */
record ZipEnd(long from, long length, long shift) {

  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LENGTH_64 = 56;
  private static final int SIGNATURE = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int SIGNATURE_64 = 0x06064b50;

  /** Finds it from the end of the file; empty where there is none, as in an archive cut off. */
  static Optional<ZipEnd> of(FileChannel file) throws IOException {
    long size = file.size();
    int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = Slice.block(file, size - length, length);
    for (int at = length - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        long end = size - length + at;
        Optional<ZipEnd> large = large(file, end);
        long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
        long from = Integer.toUnsignedLong(tail.getInt(at + 16));
        if (large.isPresent()) {
          return large;
        }
        if (directory <= end) {
          long begin = end - directory;
          return Optional.of(new ZipEnd(begin, directory, begin - from));
        }
      }
    }
    return Optional.empty();
  }

  /** The form for archives above 4 GB, which precedes the usual one. */
  private static Optional<ZipEnd> large(FileChannel file, long end) throws IOException {
    if (end < LOCATOR_LENGTH + LENGTH_64) {
      return Optional.empty();
    }
    ByteBuffer locator = Slice.block(file, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR || at < 0 || at > end - LOCATOR_LENGTH - LENGTH_64) {
      return Optional.empty();
    }
    ByteBuffer record = Slice.block(file, at, LENGTH_64);
    long length = record.getLong(40);
    long from = record.getLong(48);
    boolean sound = record.getInt(0) == SIGNATURE_64 && length >= 0 && length <= at;
    return sound && from >= 0 && from <= at - length
        ? Optional.of(new ZipEnd(from, length, 0))
        : Optional.empty();
  }
}
