package io.github.orsak.source.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A value as a template holds it.
 *
 * @param declared the type that the template expects
 * @param type the type that is there, which is 0 where there is no value
 * @param bytes the value
 * @param text the value in a record without a template
 */
record Value(int declared, int type, byte[] bytes, String text) {

  static final Value LOCAL_SYSTEM =
      new Value(0x13, HexFormat.of().parseHex("010100000000000512000000"), "S-1-5-18");

  Value(int type, byte[] bytes, String text) {
    this(type, type, bytes, text);
  }

  /** A value of any type by its bytes in hexadecimal. */
  static Value of(int type, String hex) {
    return new Value(type, HexFormat.of().parseHex(hex), "");
  }

  /** No value where one of this type could be. */
  static Value none(int declared) {
    return new Value(declared, 0x00, new byte[0], "");
  }

  static Value text(String text) {
    return new Value(0x01, text.getBytes(StandardCharsets.UTF_16LE), text);
  }

  static Value texts(List<String> texts) {
    String joined = String.join("\0", texts) + "\0";
    return new Value(0x81, joined.getBytes(StandardCharsets.UTF_16LE), String.join(", ", texts));
  }

  static Value unsigned8(int number) {
    return new Value(0x04, little(number, 1), Integer.toString(number));
  }

  static Value unsigned16(int number) {
    return new Value(0x06, little(number, 2), Integer.toString(number));
  }

  static Value unsigned32(int number) {
    return new Value(0x08, little(number, 4), Integer.toUnsignedString(number));
  }

  static Value unsigned64(long number) {
    return new Value(0x0A, little(number, 8), Long.toUnsignedString(number));
  }

  static Value hex64(long number) {
    return new Value(0x15, little(number, 8), "0x" + Long.toHexString(number));
  }

  static Value fileTime(Instant time) {
    return new Value(0x11, little(ticks(time), 8), time.toString());
  }

  /** Hundreds of nanoseconds since 1601. */
  static long ticks(Instant time) {
    return (time.getEpochSecond() + 11_644_473_600L) * 10_000_000 + time.getNano() / 100;
  }

  private static byte[] little(long number, int size) {
    byte[] eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    return Arrays.copyOf(eight, size);
  }
}
