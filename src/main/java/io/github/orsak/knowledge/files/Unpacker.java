package io.github.orsak.knowledge.files;

import io.github.orsak.knowledge.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Reads what a {@link Packer} wrote. */
public final class Unpacker {

  private final byte[] bytes;
  private final ByteBuffer in;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
  }

  /** Opens a file that the build put beside the classes. */
  public static Unpacker resource(String name) {
    try (InputStream in = Unpacker.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the built-in knowledge was not compiled; run the build");
      }
      return new Unpacker(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in knowledge cannot be read", e);
    }
  }

  /** Opens what {@link Packer#sealed} gave; empty if it is no longer that. */
  public static Optional<Unpacker> sealed(byte[] bytes) {
    Unpacker in = new Unpacker(bytes);
    return bytes.length >= Long.BYTES && in.in.getLong() == checksum(bytes, Long.BYTES)
        ? Optional.of(in)
        : Optional.empty();
  }

  static long checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  public long checksum() {
    return checksum(bytes, 0);
  }

  public int number() {
    return in.getInt();
  }

  public double weight() {
    return in.getDouble();
  }

  public boolean flag() {
    return in.get() != 0;
  }

  public String text() {
    int length = number();
    int begin = in.position();
    in.position(begin + length);
    return new String(bytes, begin, length, StandardCharsets.UTF_8);
  }

  public Duration duration() {
    return Duration.ofSeconds(in.getLong());
  }

  public <E extends Enum<E>> E constant(E[] values) {
    return values[number()];
  }

  public <T> List<T> each(Supplier<T> one) {
    int size = number();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(one.get());
    }
    return values;
  }

  public List<String> texts() {
    return each(this::text);
  }

  public Words words() {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (int left = number(); left > 0; left--) {
      byLanguage.put(text(), text());
    }
    return new Words(byLanguage);
  }
}
