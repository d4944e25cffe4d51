package io.github.orsak.source.pack;

import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * A part of a file. Its end is fixed beforehand, so a file that grows while it is read does not
 * keep us reading.
 */
public final class Slice extends InputStream {

  private final FileChannel file;
  private final long end;
  private long next;

  /**
   * @param from the offset of its first byte
   * @param length its bytes
   */
  public Slice(FileChannel file, long from, long length) {
    this.file = file;
    this.next = from;
    this.end = from + length;
  }

  /**
   * Some bytes of a file, little-endian.
   *
   * @throws MessageException if the file ends before them
   */
  static ByteBuffer block(FileChannel file, long from, int length) throws IOException {
    byte[] bytes = from < 0 ? new byte[0] : new Slice(file, from, length).readNBytes(length);
    if (bytes.length < length) {
      throw new MessageException(Message.of("zip.short"));
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0 || next >= end) {
      return length == 0 ? 0 : -1;
    }
    int wanted = (int) Math.min(length, end - next);
    int read = file.read(ByteBuffer.wrap(target, from, wanted), next);
    next += Math.max(0, read);
    return read;
  }

  @Override
  public int available() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, end - next));
  }
}
