package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The bytes of one chunk, read as little-endian numbers and UTF-16.
 *
 * <p>Offsets, sizes and counts come from the file, so each read is checked against the end of what
 * was read; beyond it everything is damage.
 */
final class Bytes {

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private final byte[] array;
  private int length;

  Bytes(int capacity) {
    this.array = new byte[capacity];
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }

  /** The array behind, to be filled or summed up. */
  byte[] array() {
    return array;
  }

  /** How many bytes of it count. */
  int length() {
    return length;
  }

  void length(int filled) {
    length = filled;
  }

  /** Makes sure that so many bytes are there. */
  void check(int at, int size) throws DamageException {
    if (at < 0 || size < 0 || at > length - size) {
      throw new DamageException(Message.of("damage.outside"));
    }
  }

  /** Whether these eight bytes stand there. */
  boolean holds(int at, long signature) {
    return at <= length - Long.BYTES && (long) LONG.get(array, at) == signature;
  }

  /** Whether this checksum stands there. */
  boolean holds(int at, CRC32 sum) {
    return at <= length - Integer.BYTES && (int) INT.get(array, at) == (int) sum.getValue();
  }

  int u8(int at) throws DamageException {
    check(at, 1);
    return array[at] & 0xFF;
  }

  int u16(int at) throws DamageException {
    check(at, 2);
    return (short) SHORT.get(array, at) & 0xFFFF;
  }

  int i32(int at) throws DamageException {
    check(at, 4);
    return (int) INT.get(array, at);
  }

  long i64(int at) throws DamageException {
    check(at, 8);
    return (long) LONG.get(array, at);
  }

  /** UTF-16 text of so many code units; lone surrogates become U+FFFD. */
  String utf16(int at, int units) throws DamageException {
    check(at, 2 * units);
    byte[] narrow = new byte[units];
    for (int i = 0; i < units; i++) {
      if (array[at + 2 * i + 1] != 0) {
        return new String(array, at, 2 * units, StandardCharsets.UTF_16LE);
      }
      narrow[i] = array[at + 2 * i];
    }
    return new String(narrow, StandardCharsets.ISO_8859_1);
  }

  /** Whether nothing but zeros stands between two offsets. */
  boolean zero(int from, int end) {
    for (int i = from; i < Math.min(end, length); i++) {
      if (array[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
