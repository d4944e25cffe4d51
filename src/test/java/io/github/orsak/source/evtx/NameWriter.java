package io.github.orsak.source.evtx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes the names of elements and attributes into a chunk, and lists them in its table. */
final class NameWriter {

  private static final int NAME_TABLE = 128;

  private final ByteBuffer bytes;
  private final Map<String, Integer> names = new HashMap<>();

  NameWriter(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** A name: here on first use in the chunk, and a reference to it afterwards. */
  void write(String name) {
    Integer known = names.get(name);
    if (known != null) {
      bytes.putInt(known);
      return;
    }
    int here = bytes.position() + 4;
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 65599 + name.charAt(i);
    }
    int bucket = NAME_TABLE + 4 * ((hash & 0xFFFF) % 64);
    bytes.putInt(here).putInt(bytes.getInt(bucket));
    bytes.putShort((short) hash).putShort((short) name.length());
    bytes.put(name.getBytes(StandardCharsets.UTF_16LE)).putShort((short) 0);
    bytes.putInt(bucket, here);
    names.put(name, here);
  }
}
