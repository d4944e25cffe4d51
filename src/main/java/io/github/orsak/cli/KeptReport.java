package io.github.orsak.cli;

import io.github.orsak.report.compare.SnapshotReader;
import io.github.orsak.source.chars.Decoding;
import io.github.orsak.source.chars.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A report that was kept as JSON, by whatever shell wrote it. */
final class KeptReport {

  private static final int BEGINNING = 64;

  // The largest that Orsak writes is far below this; a log can be far above.
  private static final long LARGEST = 64L << 20;

  private KeptReport() {}

  /** The text of a file, if it may be a report in JSON rather than a log. */
  static Optional<String> in(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST || !beginsLikeJson(file)) {
        return Optional.empty();
      }
      return Optional.of(text(Files.readAllBytes(file))).filter(SnapshotReader::recognises);
    } catch (IOException | InvalidPathException e) {
      // Whoever reads it as a log says what is wrong with it.
      return Optional.empty();
    }
  }

  private static boolean beginsLikeJson(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return text(stream.readNBytes(BEGINNING)).stripLeading().startsWith("{");
    }
  }

  // PowerShell's > writes UTF-16.
  private static String text(byte[] bytes) {
    Encoding encoding = Encoding.of(bytes, true, Optional.empty());
    return Decoding.text(bytes, encoding.mark(), encoding);
  }
}
