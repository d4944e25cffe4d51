package io.github.orsak.source.evtx;

import java.util.ArrayList;
import java.util.List;

/** The values of one use of a template, where they stand in the chunk. */
final class Values {

  private static final int NULL = 0x00;
  private static final int STRING = 0x01;
  private static final int ANSI_STRING = 0x02;
  private static final int SID = 0x13;
  private static final int MARKUP = 0x21;
  private static final int ARRAY = 0x80;

  private final Bytes bytes;
  private final int[] types;

  /** Where each value begins, and where the last one ends. */
  private final int[] offsets;

  private Values(Bytes bytes, int count) {
    this.bytes = bytes;
    this.types = new int[count];
    this.offsets = new int[count + 1];
  }

  /** Reads so many descriptors, which the values follow in the same order. */
  static Values read(Bytes bytes, int at, int count) throws DamageException {
    Values values = new Values(bytes, count);
    int offset = at + 4 * count;
    for (int i = 0; i < count; i++) {
      values.offsets[i] = offset;
      values.types[i] = bytes.u8(at + 4 * i + 2);
      offset += bytes.u16(at + 4 * i);
    }
    values.offsets[count] = offset;
    bytes.check(at, offset - at);
    return values;
  }

  /** No values at all, for markup that stands outside of templates. */
  static Values none(Bytes bytes) {
    return new Values(bytes, 0);
  }

  /** Where the last value ends. */
  int end() {
    return offsets[types.length];
  }

  /** Whether there is no such value. */
  boolean absent(int index) {
    return index >= types.length || types[index] == NULL;
  }

  /** Whether the value is markup itself. */
  boolean markup(int index) {
    return index < types.length && types[index] == MARKUP;
  }

  /** Whether the value is a list of values. */
  boolean array(int index) {
    return index < types.length && (types[index] & ARRAY) != 0;
  }

  int from(int index) {
    return offsets[index];
  }

  int end(int index) {
    return offsets[index + 1];
  }

  /** The value as text. */
  String text(int index) throws DamageException {
    if (absent(index)) {
      return "";
    }
    return array(index)
        ? String.join(", ", items(index))
        : ValueText.of(bytes, types[index], from(index), end(index) - from(index));
  }

  /** The values of an array as text. */
  List<String> items(int index) throws DamageException {
    int type = types[index] & ~ARRAY;
    int end = end(index);
    List<String> items = new ArrayList<>();
    int at = from(index);
    while (at < end) {
      int size = itemSize(type, at, end);
      items.add(ValueText.of(bytes, type, at, size));
      at += size;
    }
    return items;
  }

  private int itemSize(int type, int at, int end) throws DamageException {
    int size =
        switch (type) {
          case STRING -> terminated(at, end, 2);
          case ANSI_STRING -> terminated(at, end, 1);
          case SID -> ValueText.sidSize(bytes, at);
          default -> ValueText.size(type, end - at);
        };
    return Math.min(size, end - at);
  }

  /** The size of the text up to and with the zero that ends it. */
  private int terminated(int from, int end, int width) throws DamageException {
    int at = from;
    while (at + width <= end) {
      int unit = width == 2 ? bytes.u16(at) : bytes.u8(at);
      at += width;
      if (unit == 0) {
        return at - from;
      }
    }
    return end - from;
  }
}
