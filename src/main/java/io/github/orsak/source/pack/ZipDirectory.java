package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A ZIP archive in a file, read by the directory at its end, so that a broken or encrypted entry
 * costs only itself. The JDK's own reader refuses the whole archive for one such entry.
 *
 * <p>The layout is that of <a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE's note</a>, 4.3 and
 * 4.5.3.
 */
public final class ZipDirectory implements Archive {

  private static final int MEMBER = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int MEMBER_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final long ABSENT = 0xFFFFFFFFL;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int DEFLATE_64 = 9;
  private static final int BLOCK = 16 * 1024;

  private final FileChannel file;
  private final Budget budget;
  private final LongConsumer passed;
  private final DataInputStream directory;
  private final long shift;
  private Member current = new Member(0, 0, 0, 0);

  private record Member(int method, long packed, long crc, long local) {}

  private ZipDirectory(FileChannel file, Budget budget, LongConsumer passed, ZipEnd end) {
    this.file = file;
    this.budget = budget;
    this.passed = passed;
    this.shift = end.shift();
    this.directory =
        new DataInputStream(
            new BufferedInputStream(new Slice(file, end.from(), end.length()), BLOCK));
  }

  /**
   * The archive in this file, or empty when it has no usable directory.
   *
   * @param passed is told of bytes that are read
   */
  public static Optional<ZipDirectory> of(FileChannel file, Budget budget, LongConsumer passed)
      throws IOException {
    Optional<ZipEnd> end = ZipEnd.of(file);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    boolean empty = end.get().length() == 0;
    boolean sound = empty || Slice.block(file, end.get().from(), 4).getInt(0) == MEMBER;
    return sound
        ? Optional.of(new ZipDirectory(file, budget, passed, end.get()))
        : Optional.empty();
  }

  @Override
  public Optional<Entry> next() throws IOException {
    while (true) {
      byte[] fixed = directory.readNBytes(MEMBER_LENGTH);
      if (fixed.length == 0) {
        return Optional.empty();
      }
      ByteBuffer head = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
      if (fixed.length < MEMBER_LENGTH || head.getInt(0) != MEMBER) {
        throw new MessageException(Message.of("zip.directory"));
      }
      byte[] name = new byte[Short.toUnsignedInt(head.getShort(28))];
      byte[] extra = new byte[Short.toUnsignedInt(head.getShort(30))];
      directory.readFully(name);
      directory.readFully(extra);
      directory.skipNBytes(Short.toUnsignedInt(head.getShort(32)));
      String text = new String(name, StandardCharsets.ISO_8859_1);
      if (!ZipName.isFolder(text)) {
        current = member(head, ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN));
        return Optional.of(new Entry(ZipName.shown(text), obstacle(head.getShort(8))));
      }
    }
  }

  private Member member(ByteBuffer head, ByteBuffer extra) {
    long packed = Integer.toUnsignedLong(head.getInt(20));
    long local = Integer.toUnsignedLong(head.getInt(42));
    boolean largeSize = Integer.toUnsignedLong(head.getInt(24)) == ABSENT;
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int stated = Short.toUnsignedInt(extra.getShort());
      int length = Math.min(stated, extra.remaining());
      if (id == 1) {
        ByteBuffer large = extra.slice().limit(length).slice().order(ByteOrder.LITTLE_ENDIAN);
        if (largeSize && large.remaining() >= 8) {
          large.getLong();
        }
        packed = packed == ABSENT && large.remaining() >= 8 ? large.getLong() : packed;
        local = local == ABSENT && large.remaining() >= 8 ? large.getLong() : local;
      }
      extra.position(extra.position() + length);
    }
    int method = Short.toUnsignedInt(head.getShort(10));
    return new Member(method, packed, Integer.toUnsignedLong(head.getInt(16)), local + shift);
  }

  private Optional<Message> obstacle(int flags) {
    if ((flags & ENCRYPTED) != 0) {
      return Optional.of(Message.of("zip.locked"));
    }
    return switch (current.method) {
      case STORED, DEFLATED -> Optional.empty();
      case DEFLATE_64 -> Optional.of(Message.of("zip.deflate64"));
      default -> Optional.of(Message.of("zip.method", current.method));
    };
  }

  @Override
  public InputStream open() throws IOException {
    Member member = current;
    ByteBuffer local = Slice.block(file, member.local, LOCAL_LENGTH);
    if (local.getInt(0) != LOCAL) {
      throw new MessageException(Message.of("zip.elsewhere"));
    }
    long from =
        member.local
            + LOCAL_LENGTH
            + Short.toUnsignedInt(local.getShort(26))
            + Short.toUnsignedInt(local.getShort(28));
    Metered packed = new Metered(new Slice(file, from, member.packed), passed);
    InputStream plain = member.method == STORED ? packed : new Inflating(packed);
    return budget.charge(new Verified(plain, member.crc), packed::bytes);
  }

  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream packed) {
      super(packed, new Inflater(true), BLOCK);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** Fails at the end when the bytes are not those that were packed. */
  private static final class Verified extends CheckedInputStream {
    private final long expected;

    Verified(InputStream plain, long expected) {
      super(plain, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      if (read < 0 && getChecksum().getValue() != expected) {
        throw new MessageException(Message.of("zip.checksum"));
      }
      return read;
    }
  }
}
