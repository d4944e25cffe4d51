package io.github.orsak.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the page looks, and the policy that allows nothing else.
 *
 * @param text the style sheet
 */
record Sheet(String text) {

  static Sheet load() {
    try (InputStream file = Sheet.class.getResourceAsStream("case-file.css")) {
      if (file == null) {
        throw new IllegalStateException("case-file.css is missing from the jar");
      }
      return new Sheet(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No network, no script, no frame, no form; only this very style sheet. */
  String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
