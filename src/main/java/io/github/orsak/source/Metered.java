package io.github.orsak.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that pass. */
final class Metered extends FilterInputStream {

  private final LongConsumer passed;
  private long bytes;

  /**
   * @param passed is told how many bytes have passed, each time some have
   */
  Metered(InputStream source, LongConsumer passed) {
    super(source);
    this.passed = passed;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    count(Math.max(0, read));
    return read;
  }

  /** How many bytes have passed. */
  long bytes() {
    return bytes;
  }

  private void count(int read) {
    bytes += read;
    passed.accept(read);
  }
}
