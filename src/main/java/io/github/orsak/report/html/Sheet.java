package io.github.orsak.report.html;

import io.github.orsak.report.Styles;
import io.github.orsak.report.picture.TimelinePicture;
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
    return new Sheet(Styles.load(Sheet.class, "case-file.css") + TimelinePicture.style());
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
