package io.github.orsak.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps on disk, by content, what rules and words of a user were made into. Losing it costs time
 * and nothing else, so a folder that cannot be written is no error.
 */
public final class UserCache {

  private final Optional<Path> folder;

  /** A cache in this folder; without one it keeps nothing. */
  public UserCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The cache of this user, where the platform keeps such things. */
  public static UserCache ofUser(Map<String, String> environment) {
    for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      String place = environment.get(variable);
      if (place != null && !place.isEmpty()) {
        return new UserCache(Optional.of(Path.of(place, "orsak")));
      }
    }
    return new UserCache(Optional.of(Path.of(System.getProperty("user.home"), ".cache", "orsak")));
  }

  /** What was kept under this name. */
  public Optional<byte[]> get(String name) {
    try {
      return folder.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(folder.get().resolve(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps something under a name that says what it was made from. */
  public void put(String name, byte[] bytes) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      // Two processes may make the same at once: each writes its own file and renames it.
      Path part = Files.createTempFile(folder.get(), name, ".part");
      try {
        Files.write(part, bytes);
        Files.move(part, folder.get().resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // Without a cache it is made again next time.
    }
  }
}
