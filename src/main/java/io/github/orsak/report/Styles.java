package io.github.orsak.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style sheets that lie beside the classes whose pages they dress. */
public final class Styles {

  private Styles() {}

  /**
   * The text of a style sheet.
   *
   * @throws IllegalStateException if the jar lacks it
   */
  public static String load(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
