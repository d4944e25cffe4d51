package io.github.orsak.knowledge.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps on disk, by content, what rules and words of a user were made into. Losing it costs time
 * and nothing else, so a folder that cannot be written is no error.
 *
 * <p>What is kept is run, so it must come from this user. Where files have owners, the folder is
 * this user's, nobody else can look into it, and it is no link.
 */
public final class UserCache {

  // Compiled rules of the size of all of ours have a twentieth of it.
  private static final long MOST_BYTES = 64L << 20;
  private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rwx------");

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
    if (folder.isEmpty() || !Files.exists(folder.get(), NOFOLLOW_LINKS) || refusal().isPresent()) {
      return Optional.empty();
    }
    Path file = folder.get().resolve(name);
    // Nothing but a file comes to an end; anything else is replaced when it is made again.
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var channel = Files.newByteChannel(file, StandardOpenOption.READ, NOFOLLOW_LINKS)) {
      return channel.size() > MOST_BYTES
          ? Optional.empty()
          : Optional.of(Channels.newInputStream(channel).readAllBytes());
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
      create(folder.get());
      if (refusal().isPresent()) {
        return;
      }
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

  private static void create(Path folder) throws IOException {
    if (Files.exists(folder, NOFOLLOW_LINKS)) {
      return;
    }
    if (owned(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(MINE));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Why what is kept there is not used, for a person; empty if it is, or if nothing is there. */
  public Optional<String> refusal() {
    return folder
        .filter(place -> Files.exists(place, NOFOLLOW_LINKS))
        .flatMap(
            place ->
                fault(place)
                    .map(
                        fault ->
                            place
                                + " "
                                + fault
                                + ", so rules are compiled anew each time; remove it, or let"
                                + " XDG_CACHE_HOME name a folder of your own"));
  }

  private static Optional<String> fault(Path place) {
    if (!Files.isDirectory(place, NOFOLLOW_LINKS)) {
      return Optional.of("is no folder");
    }
    try {
      return owned(place) ? strange(place) : Optional.empty();
    } catch (IOException e) {
      return Optional.of("does not say whose it is");
    }
  }

  private static Optional<String> strange(Path place) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(place, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (!found.owner().equals(self())) {
      return Optional.of("belongs to " + found.owner().getName());
    }
    if (found.permissions().contains(PosixFilePermission.GROUP_WRITE)
        || found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return Optional.of("can be written by others");
    }
    if (!found.permissions().equals(MINE)) {
      Files.setPosixFilePermissions(place, MINE);
    }
    return Optional.empty();
  }

  // Elsewhere the folder that the system gives to its user is that user's.
  private static boolean owned(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  // A user need not have a name, but owns what it makes.
  private static UserPrincipal self() throws IOException {
    Path made = Files.createTempFile("orsak", null);
    try {
      return Files.getOwner(made, NOFOLLOW_LINKS);
    } finally {
      Files.delete(made);
    }
  }
}
