package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * Values in the spelling that Windows gives them in XML.
 *
 * <p>Numbers are read in the size that the record states: a boolean may take one byte or four, and
 * a size or a pointer has that of the machine.
 */
final class ValueText {

  /** Nobody stores the code page of an ANSI string; this is the most likely one. */
  private static final Charset ANSI = Charset.forName("windows-1252");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private static final long TICKS = 10_000_000;
  private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

  private ValueText() {}

  /** The text of one value. */
  static String of(Bytes bytes, int type, int at, int size) throws DamageException {
    if (size == 0) {
      return "";
    }
    bytes.check(at, size);
    return switch (type) {
      case 0x00 -> "";
      case 0x01 -> utf16(bytes, at, size);
      case 0x02 -> ansi(bytes, at, size);
      case 0x03, 0x05, 0x07, 0x09 -> Long.toString(number(bytes, at, size, true));
      case 0x04, 0x06, 0x08, 0x0A -> Long.toUnsignedString(number(bytes, at, size, false));
      case 0x0B, 0x0C -> real(bytes, at, size);
      case 0x0D -> Boolean.toString(number(bytes, at, size, false) != 0);
      case 0x0E -> HEX.formatHex(bytes.array(), at, at + size);
      case 0x0F -> guid(bytes, at);
      case 0x10, 0x14, 0x15 -> "0x" + Long.toHexString(number(bytes, at, size, false));
      case 0x11 -> fileTime(bytes.i64(at));
      case 0x12 -> systemTime(bytes, at);
      case 0x13 -> sid(bytes, at, size);
      default -> throw new DamageException(Message.of("damage.type", "%02x".formatted(type)));
    };
  }

  /**
   * The size of one item of an array.
   *
   * @param left the bytes left in the array, which are one item where the type has no fixed size
   */
  static int size(int type, int left) {
    return switch (type) {
      case 0x03, 0x04 -> 1;
      case 0x05, 0x06 -> 2;
      case 0x07, 0x08, 0x0B, 0x0D, 0x14 -> 4;
      case 0x10 -> left % 8 == 0 ? 8 : 4;
      case 0x09, 0x0A, 0x0C, 0x11, 0x15 -> 8;
      case 0x0F, 0x12 -> 16;
      default -> left;
    };
  }

  /** The size of a security identifier by its own count. */
  static int sidSize(Bytes bytes, int at) throws DamageException {
    bytes.check(at, 2);
    return 8 + 4 * bytes.u8(at + 1);
  }

  private static String utf16(Bytes bytes, int at, int size) throws DamageException {
    int units = size / 2;
    while (units > 0 && bytes.u16(at + 2 * units - 2) == 0) {
      units--;
    }
    String text = bytes.utf16(at, units);
    // XML knows one kind of line end, and the same event must read the same in both formats.
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
  }

  private static String ansi(Bytes bytes, int at, int size) throws DamageException {
    int length = size;
    while (length > 0 && bytes.u8(at + length - 1) == 0) {
      length--;
    }
    return new String(bytes.array(), at, length, ANSI);
  }

  private static long number(Bytes bytes, int at, int size, boolean signed) throws DamageException {
    return switch (size) {
      case 1 -> signed ? (byte) bytes.u8(at) : bytes.u8(at);
      case 2 -> signed ? (short) bytes.u16(at) : bytes.u16(at);
      case 4 -> signed ? bytes.i32(at) : bytes.i32(at) & 0xFFFF_FFFFL;
      case 8 -> bytes.i64(at);
      default -> throw new DamageException(Message.of("damage.number", size));
    };
  }

  private static String real(Bytes bytes, int at, int size) throws DamageException {
    return size == 4
        ? Float.toString(Float.intBitsToFloat(bytes.i32(at)))
        : Double.toString(Double.longBitsToDouble(bytes.i64(at)));
  }

  private static String guid(Bytes bytes, int at) throws DamageException {
    bytes.check(at, 16);
    byte[] array = bytes.array();
    return "{"
        + HEX.toHexDigits(bytes.i32(at))
        + "-"
        + HEX.toHexDigits((short) bytes.u16(at + 4))
        + "-"
        + HEX.toHexDigits((short) bytes.u16(at + 6))
        + "-"
        + HEX.formatHex(array, at + 8, at + 10)
        + "-"
        + HEX.formatHex(array, at + 10, at + 16)
        + "}";
  }

  /** A count of 100 ns since 1601 as UTC with seven digits, which is all it holds. */
  static String fileTime(long ticks) {
    long seconds = Long.divideUnsigned(ticks, TICKS) - SECONDS_1601_TO_1970;
    StringBuilder text = seconds(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    digits(text.append('.'), (int) Long.remainderUnsigned(ticks, TICKS), 7);
    return text.append('Z').toString();
  }

  private static String systemTime(Bytes bytes, int at) throws DamageException {
    StringBuilder text = new StringBuilder(24);
    digits(text, bytes.u16(at), 4);
    digits(text.append('-'), bytes.u16(at + 2), 2);
    digits(text.append('-'), bytes.u16(at + 6), 2);
    digits(text.append('T'), bytes.u16(at + 8), 2);
    digits(text.append(':'), bytes.u16(at + 10), 2);
    digits(text.append(':'), bytes.u16(at + 12), 2);
    digits(text.append('.'), bytes.u16(at + 14), 3);
    return text.append('Z').toString();
  }

  private static StringBuilder seconds(LocalDateTime time) {
    StringBuilder text = new StringBuilder(28);
    digits(text, time.getYear(), 4);
    digits(text.append('-'), time.getMonthValue(), 2);
    digits(text.append('-'), time.getDayOfMonth(), 2);
    digits(text.append('T'), time.getHour(), 2);
    digits(text.append(':'), time.getMinute(), 2);
    digits(text.append(':'), time.getSecond(), 2);
    return text;
  }

  private static void digits(StringBuilder text, int number, int width) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < width; i++) {
      text.append('0');
    }
    text.append(plain);
  }

  private static String sid(Bytes bytes, int at, int size) throws DamageException {
    if (size < 8) {
      return HEX.formatHex(bytes.array(), at, at + size);
    }
    long authority = (bytes.u8(at + 2) << 8 | bytes.u8(at + 3)) & 0xFFFFL;
    for (int i = 4; i < 8; i++) {
      authority = authority << 8 | bytes.u8(at + i);
    }
    StringBuilder text = new StringBuilder("S-").append(bytes.u8(at)).append('-').append(authority);
    int parts = Math.min(bytes.u8(at + 1), (size - 8) / 4);
    for (int i = 0; i < parts; i++) {
      text.append('-').append(Integer.toUnsignedString(bytes.i32(at + 8 + 4 * i)));
    }
    return text.toString();
  }
}
