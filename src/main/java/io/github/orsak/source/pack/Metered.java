package io.github.orsak.source.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that pass. */
public final class Metered extends FilterInputStream {

  private final LongConsumer passed;
  private long bytes;

  /**
   * @param passed is told how many bytes have passed, each time some have
   */
  public Metered(InputStream source, LongConsumer passed) {
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
  public long bytes() {
    return bytes;
  }

  private void count(int read) {
    bytes += read;
    passed.accept(read);
  }
}
