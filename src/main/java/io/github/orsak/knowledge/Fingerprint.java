package io.github.orsak.knowledge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** SHA-256 over rules and knowledge: two runs with one fingerprint reasoned alike. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Over the paths and bytes of the {@code .drl} and {@code .yaml} files of a folder. */
  public static String of(Path folder) {
    MessageDigest digest = digest();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) found.filter(Fingerprint::counts).sorted()::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Over texts, in their order. */
  public static String of(Iterable<String> texts) {
    MessageDigest digest = digest();
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean counts(Path file) {
    String name = file.toString();
    return (name.endsWith(".drl") || name.endsWith(".yaml")) && Files.isRegularFile(file);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
