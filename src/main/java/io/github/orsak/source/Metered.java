package io.github.orsak.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that pass, and says so every now and then. */
final class Metered extends FilterInputStream {

  private static final long STEP = 64 * 1024;

  private final LongConsumer report;
  private long bytes;
  private long reported;

  Metered(InputStream source, LongConsumer report) {
    super(source);
    this.report = report;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    passed(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    passed(Math.max(0, read));
    return read;
  }

  long bytes() {
    return bytes;
  }

  private void passed(int count) {
    bytes += count;
    if (bytes - reported >= STEP) {
      reported = bytes;
      report.accept(bytes);
    }
  }
}
