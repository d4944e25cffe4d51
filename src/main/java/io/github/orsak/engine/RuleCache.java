package io.github.orsak.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps compiled user rules on disk, by content. Losing it costs time and nothing else, so a folder
 * that cannot be written is no error.
 */
final class RuleCache {

  private final Optional<Path> folder;

  RuleCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The cache of this user, where the platform keeps such things. */
  static RuleCache ofUser(Map<String, String> environment) {
    for (String name : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      String place = environment.get(name);
      if (place != null && !place.isEmpty()) {
        return new RuleCache(Optional.of(Path.of(place, "orsak")));
      }
    }
    return new RuleCache(Optional.of(Path.of(System.getProperty("user.home"), ".cache", "orsak")));
  }

  Optional<byte[]> get(String key) {
    try {
      return folder.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(file(folder.get(), key)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void put(String key, byte[] jar) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      // Two processes may compile the same rules at once: each writes its own file and renames it.
      Path part = Files.createTempFile(folder.get(), key, ".part");
      try {
        Files.write(part, jar);
        Files.move(part, file(folder.get(), key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // Without a cache the rules are compiled again next time.
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve(key + ".jar");
  }
}
