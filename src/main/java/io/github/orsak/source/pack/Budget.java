package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import io.github.orsak.source.options.Caps;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What one archive, with all archives in it, may still unpack. */
public final class Budget {

  /** An archive gives more than it may; what is said is a sentence that names the option. */
  public static final class Exceeded extends MessageException {
    private static final long serialVersionUID = 1;

    Exceeded(String kind, long most) {
      super(Message.of(kind, most));
    }
  }

  private final Caps caps;
  private long unpacked;
  private int entries;

  /**
   * @param caps what the user allows
   */
  public Budget(Caps caps) {
    this.caps = caps;
  }

  /** Whether archives may lie this deep in the outermost one. */
  public boolean nests(int depth) {
    return depth <= caps.nesting();
  }

  /**
   * Counts one more entry.
   *
   * @throws Exceeded if there may be no more
   */
  public void enter() throws Exceeded {
    if (entries++ >= caps.entries()) {
      throw new Exceeded("cap.entries", caps.entries());
    }
  }

  /**
   * Fails when everything that may be unpacked has been.
   *
   * @throws Exceeded if so
   */
  public void check() throws Exceeded {
    if (unpacked > caps.unpacked()) {
      throw new Exceeded("cap.unpacked", caps.unpacked());
    }
  }

  /**
   * The same stream, which fails with {@link Exceeded} when it gives too much.
   *
   * @param packed how many packed bytes have been read so far
   */
  public InputStream charge(InputStream entry, LongSupplier packed) {
    return new Charged(entry, packed);
  }

  private final class Charged extends FilterInputStream {
    private final LongSupplier packed;
    private final long packedBefore;
    private long given;

    Charged(InputStream entry, LongSupplier packed) {
      super(entry);
      this.packed = packed;
      this.packedBefore = packed.getAsLong();
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

    private void count(int read) throws Exceeded {
      given += read;
      unpacked += read;
      check();
      long from = packed.getAsLong() - packedBefore;
      if (given > Caps.FREE && given > caps.ratio() * Math.max(1, from)) {
        throw new Exceeded("cap.ratio", caps.ratio());
      }
    }
  }
}
