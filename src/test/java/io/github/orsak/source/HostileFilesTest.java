package io.github.orsak.source;

import static io.github.orsak.source.HostileTexts.JSON;
import static io.github.orsak.source.HostileTexts.told;
import static io.github.orsak.source.HostileTexts.xml;
import static io.github.orsak.source.ReadOutcome.readAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are huge, change, are closed, or are no files. The profile {@code fuzz} makes them 2
 * GB.
 */
class HostileFilesTest {

  private static final int FUZZ = Integer.getInteger("orsak.fuzz", 1);
  private static final long LARGE = FUZZ > 1 ? 2L << 30 : 24L << 20;

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  /** A file that begins with the text and goes on with NULs for {@link #LARGE} bytes. */
  private Path sparse(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("sparse"), text, StandardCharsets.ISO_8859_1);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), LARGE);
    }
    return file;
  }

  @Test
  void aHugeFileOfNothingIsToldInOneLine() throws IOException {
    for (String beginning :
        List.of("", "PK\3\4", "PK\5\6", "\u001F\u008B\b\0", "MSCF", "7z\u00BC\u00AF'\u001C")) {
      List<Input> inputs = readAll(sparse(beginning), events::add);
      assertThat(inputs).as(beginning).anyMatch(input -> !input.complete());
    }
    assertThat(events).isEmpty();
  }

  @Test
  void whatPrecedesAHugeHoleIsRead() throws IOException {
    readAll(sparse(xml("good")), events::add);
    readAll(sparse("<Events>" + xml("good")), events::add);
    readAll(sparse(JSON.formatted("good")), events::add);
    readAll(
        sparse("#Fields: date time cs-uri-stem sc-status\n2021-03-01 08:00:00 / 200\n"),
        events::add);
    assertThat(events).hasSize(4);
  }

  @Test
  void aPipeIsReadToItsEndAndNeverOpenedInAFolder() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(made("mkfifo", pipe.toString()), "this system has no named pipes");
    Input passed =
        Sources.read(List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE)
            .get(0);
    assertThat(told(passed)).contains("not an ordinary file");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write((xml("one") + xml("two")).getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    List<Input> inputs = readAll(pipe, events::add);
    writer.get();
    assertThat(events).hasSize(2);
    assertThat(inputs).allMatch(Input::complete);
  }

  private static boolean made(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFileThatGrowsIsReadToWhereItEndedBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("growing.xml"), xml("x").repeat(2_000));
    List<Input> inputs =
        readAll(
            file,
            event -> {
              events.add(event);
              append(file, xml("later"));
            });
    assertThat(events).hasSize(2_000);
    assertThat(told(inputs)).contains("written to while it was read");
  }

  @Test
  void aFileThatShrinksIsToldToBeIncomplete() throws IOException {
    Path file = Files.writeString(folder.resolve("shrinking.xml"), xml("x").repeat(20_000));
    List<Input> inputs =
        readAll(
            file,
            event -> {
              events.add(event);
              truncate(file);
            });
    assertThat(events).hasSizeBetween(1, 19_999);
    assertThat(told(inputs)).contains("became shorter");
    assertThat(inputs).noneMatch(Input::complete);
  }

  @Test
  void aFileThatIsDeletedMeanwhileIsReadToItsEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("fleeting.xml"), xml("x").repeat(20_000));
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "open files are held");
    List<Input> inputs =
        readAll(
            file,
            event -> {
              events.add(event);
              delete(file);
            });
    assertThat(events).hasSize(20_000);
    assertThat(told(inputs)).contains("deleted while it was read").doesNotContain("no such file");
    assertThat(inputs).allMatch(Input::complete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void truncate(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFileThatMayNotBeReadIsToldAndTheRestIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), xml("x"));
    Files.writeString(folder.resolve("b.xml"), xml("x"));
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions to take away");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "this user may read everything");
    List<Input> inputs = readAll(folder, events::add);
    assertThat(told(inputs)).contains("access denied").contains("Check its permissions");
    assertThat(events).hasSize(1);
  }

  @Test
  void aFolderThatMayNotBeListedIsALoss() throws IOException {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.writeString(folder.resolve("b.xml"), xml("x"));
    assumeTrue(
        Files.getFileStore(closed).supportsFileAttributeView("posix"),
        "no permissions to take away");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed), "this user may read everything");
    List<Input> inputs = readAll(folder, events::add);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThat(told(inputs)).contains("cannot be listed (access denied)");
    assertThat(inputs).anyMatch(input -> !input.complete());
    assertThat(events).hasSize(1);
  }

  @Test
  void linksInAFolderLeadNowhere() throws IOException {
    Path outside = Files.writeString(Files.createTempFile("orsak", ".xml"), xml("outside"));
    Path inside = Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(inside.resolve("up"), folder);
    Files.createSymbolicLink(inside.resolve("out.xml"), outside);
    Files.createSymbolicLink(inside.resolve("self"), inside.resolve("self"));
    Files.writeString(inside.resolve("log.xml"), xml("inside"));
    List<Input> inputs = readAll(folder, events::add);
    assertThat(events).hasSize(1);
    assertThat(told(inputs)).contains("Links in folders are not followed");
    assertThat(told(readAll(inside.resolve("self"), events::add))).isNotEmpty();
    Files.delete(outside);
  }
}
