package io.github.orsak.knowledge.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Windows calls its results: a name for each value, also where Orsak has nothing to say of it.
 *
 * <p>The build takes the names from a maintained table ({@link ErrorNamesBuild}). They are read
 * when the first value is met that the catalog does not list.
 */
final class ErrorNames {

  static final String RESOURCE = "META-INF/orsak/error-names.txt";

  private final Map<Long, String> names = new HashMap<>();
  private final Map<String, Long> values = new HashMap<>();

  private static final class Holder {
    static final ErrorNames BUILT_IN = new ErrorNames();
  }

  private ErrorNames() {
    try (InputStream file = ErrorNames.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
          .lines()
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    long value = Long.parseLong(line.substring(0, 8), 16);
    String name = line.substring(9);
    names.putIfAbsent(value, name);
    values.put(name.toLowerCase(Locale.ROOT), value);
  }

  /** The name of a result such as 0x80092010, or empty. */
  static Optional<String> name(long value) {
    return Optional.ofNullable(Holder.BUILT_IN.names.get(value));
  }

  /** The result of this name, however it is cased. */
  static Optional<Long> value(String name) {
    return Optional.ofNullable(Holder.BUILT_IN.values.get(name.toLowerCase(Locale.ROOT)));
  }
}
