package io.github.orsak.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is run, so only what this user has made is used. */
@DisabledOnOs(value = WINDOWS, disabledReason = "files have owners of another kind there")
class UserCacheTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path home;

  private UserCache cache(Path place) {
    return new UserCache(Optional.of(place));
  }

  private static String mode(Path place) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }

  private static void refused(UserCache cache, String why) {
    assertThat(cache.get("a")).isEmpty();
    cache.put("b", BYTES);
    assertThat(cache.get("b")).isEmpty();
    assertThat(cache.refusal()).hasValueSatisfying(said -> assertThat(said).contains(why));
  }

  @Test
  void whatIsKeptIsFoundAndNobodyElsesBusiness() throws IOException {
    Path place = home.resolve("cache/orsak");
    assertThat(cache(place).get("a")).isEmpty();
    assertThat(cache(place).refusal()).isEmpty();
    cache(place).put("a", BYTES);
    assertThat(cache(place).get("a")).contains(BYTES);
    assertThat(mode(place)).isEqualTo("rwx------");
    assertThat(mode(place.resolve("a"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatOthersCouldReadIsClosed() throws IOException {
    Path place = home.resolve("orsak");
    cache(place).put("a", BYTES);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(cache(place).get("a")).contains(BYTES);
    assertThat(mode(place)).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatOthersCanWriteIsNotUsed() throws IOException {
    Path place = Files.createDirectory(home.resolve("orsak"));
    Files.write(place.resolve("a"), BYTES);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    refused(cache(place), "can be written by others");
  }

  @Test
  void aFolderOfSomebodyElseIsNotUsed() throws IOException {
    Path place = Files.createDirectory(home.resolve("orsak"));
    Files.write(place.resolve("a"), BYTES);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
    try {
      Files.setAttribute(place, "unix:uid", 54_321);
    } catch (IOException e) {
      assumeThat(e).as("only a superuser gives folders away").isNull();
    }
    refused(cache(place), "belongs to ");
  }

  @Test
  void aLinkOrAFileInThePlaceOfTheFolderIsNotUsed() throws IOException {
    Path theirs = Files.createDirectory(home.resolve("theirs"));
    Files.write(theirs.resolve("a"), BYTES);
    refused(cache(Files.createSymbolicLink(home.resolve("link"), theirs)), "is no folder");
    refused(cache(Files.write(home.resolve("file"), BYTES)), "is no folder");
    refused(
        cache(Files.createSymbolicLink(home.resolve("endless"), Path.of("/dev/zero"))),
        "is no folder");
    assertThat(theirs).isDirectoryNotContaining("glob:**b");
  }

  @Test
  void whatIsNoFileIsNotReadAndReplaced() throws Exception {
    Path place = home.resolve("orsak");
    cache(place).put("a", BYTES);
    Files.createSymbolicLink(place.resolve("endless"), Path.of("/dev/zero"));
    Files.createSymbolicLink(place.resolve("link"), place.resolve("a"));
    assumeThat(new ProcessBuilder("mkfifo", place.resolve("pipe").toString()).start().waitFor())
        .isZero();
    for (String name : new String[] {"endless", "link", "pipe"}) {
      assertThat(cache(place).get(name)).as(name).isEmpty();
      cache(place).put(name, BYTES);
      assertThat(cache(place).get(name)).as(name).contains(BYTES);
    }
  }
}
