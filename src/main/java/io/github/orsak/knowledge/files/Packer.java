package io.github.orsak.knowledge.files;

import io.github.orsak.knowledge.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Writes values one after the other, for an {@link Unpacker} to read in the same order. */
public final class Packer {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private interface Write {
    void run() throws IOException;
  }

  private static void write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses bytes", e);
    }
  }

  public void number(int value) {
    write(() -> out.writeInt(value));
  }

  public void weight(double value) {
    write(() -> out.writeDouble(value));
  }

  public void flag(boolean value) {
    write(() -> out.writeBoolean(value));
  }

  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    write(() -> out.write(utf8));
  }

  public void duration(Duration value) {
    write(() -> out.writeLong(value.toSeconds()));
  }

  public void constant(Enum<?> value) {
    number(value.ordinal());
  }

  public <T> void each(Collection<T> values, Consumer<T> one) {
    number(values.size());
    values.forEach(one);
  }

  public void texts(Collection<String> values) {
    each(values, this::text);
  }

  public void words(Words value) {
    each(
        value.byLanguage().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
        entry -> {
          text(entry.getKey());
          text(entry.getValue());
        });
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The bytes behind their checksum, for {@link Unpacker#sealed}. */
  public byte[] sealed() {
    byte[] plain = bytes();
    return ByteBuffer.allocate(Long.BYTES + plain.length)
        .putLong(Unpacker.checksum(plain, 0))
        .put(plain)
        .array();
  }
}
