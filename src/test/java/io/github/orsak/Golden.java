package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text and bytes with a file byte for byte. {@code ./mvnw verify -Dorsak.golden=write}
 * writes the files instead; the diff is then read by a person.
 */
public final class Golden {

  private static final boolean WRITE = "write".equals(System.getProperty("orsak.golden"));

  private Golden() {}

  public static void matches(Path file, String actual) {
    if (WRITE) {
      write(file, actual);
    }
    assertThat(Project.read(file)).as(file.toString()).isEqualTo(actual);
  }

  public static void matches(Path file, byte[] actual) {
    if (WRITE) {
      write(file, actual);
    }
    assertThat(file).hasBinaryContent(actual);
  }

  /** Compares what stands between two marker lines of a file. */
  public static void matchesBetween(Path file, String marker, String actual) {
    String begin = "<!-- " + marker + " -->\n";
    String end = "<!-- end " + marker + " -->";
    String text = Project.read(file);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(to).as("marker \"%s\" in %s", marker, file).isGreaterThanOrEqualTo(from);
    if (WRITE) {
      write(file, text.substring(0, from) + actual + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).as("%s: %s", file, marker).isEqualTo(actual);
  }

  private static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent() == null ? Path.of(".") : file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
