package io.github.orsak.source.pack;

import static io.github.orsak.source.pack.Archives.gzip;
import static io.github.orsak.source.pack.Archives.log;
import static io.github.orsak.source.pack.Archives.member;
import static io.github.orsak.source.pack.Archives.zip;
import static io.github.orsak.source.pack.Unpacked.caps;
import static io.github.orsak.source.pack.Unpacked.losses;
import static io.github.orsak.source.pack.Unpacked.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.options.Caps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are damaged, cut off, or made to do harm. */
class HostileArchivesTest {

  private static final int FLAGS = 8;
  private static final int METHOD = 10;

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private List<Input> read(byte[] bytes) throws IOException {
    return read(bytes, Caps.DEFAULTS);
  }

  private List<Input> read(byte[] bytes, Caps caps) throws IOException {
    return Unpacked.read(folder, bytes, caps, events::add);
  }

  private List<Input> readFromPipe(byte[] bytes) {
    return Unpacked.fromPipe(bytes, events::add);
  }

  /** Sets two bytes of the directory entry and of the local header of the n-th member. */
  private static byte[] patched(byte[] zip, int member, int offset, int value) {
    byte[] patched = zip.clone();
    int seen = 0;
    for (int i = 0; i + 4 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        if (seen++ == member) {
          patched[i + offset] = (byte) value;
        }
      }
    }
    assertThat(seen).isGreaterThan(member);
    return patched;
  }

  @Test
  void anEntryThatCannotBeUnpackedCostsOnlyItself() throws IOException {
    byte[] good = zip(member("a.xml", log(1)), member("b.xml", log(1)), member("c.xml", log(1)));
    List<Input> encrypted = read(patched(good, 1, FLAGS, 9));
    assertThat(losses(encrypted)).singleElement().asString().contains("encrypted");
    List<Input> deflate64 = read(patched(good, 1, METHOD, 9));
    assertThat(losses(deflate64)).singleElement().asString().contains("Deflate64");
    List<Input> unheard = read(patched(good, 1, METHOD, 77));
    assertThat(losses(unheard)).singleElement().asString().contains("method 77");
    assertThat(names(unheard))
        .containsExactly("bundle.zip!/a.xml", "bundle.zip!/b.xml", "bundle.zip!/c.xml");
    assertThat(events).hasSize(6);
    events.clear();
    List<Input> wrongChecksum = read(patched(good, 1, 16, good[0]));
    assertThat(losses(wrongChecksum)).singleElement().asString().contains("checksum");
    assertThat(events).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 7, 12, 0xFFFF})
  void aWrongLengthInAnEntrysAdditionsIsNoHindrance(int stated) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a.xml");
      entry.setExtra(new byte[] {0x77, 0x77, 4, 0, 1, 2, 3, 4});
      zip.putNextEntry(entry);
      zip.write(log(2));
    }
    byte[] archive = bytes.toByteArray();
    int directory = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    int additions = directory + 46 + "a.xml".length();
    assertThat(archive[additions]).isEqualTo((byte) 0x77);
    archive[additions + 2] = (byte) stated;
    archive[additions + 3] = (byte) (stated >> 8);
    assertThat(losses(read(archive))).isEmpty();
    assertThat(events).hasSize(2);
  }

  @Test
  void whatIsLeftOfACutOffArchiveIsRead() throws IOException {
    byte[] whole = zip(member("a.xml", log(3)), member("b.xml", log(400)));
    List<Input> inputs = read(Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThat(events).hasSizeGreaterThanOrEqualTo(3);
    assertThat(losses(inputs)).anyMatch(text -> text.contains("cut off"));
    assertThat(losses(readFromPipe(Arrays.copyOf(whole, whole.length / 3)))).isNotEmpty();
  }

  @Test
  void aNameIsShownAndNeverUsedAsAPath() throws IOException {
    byte[] evil =
        zip(
            member("../../evil\\x.xml", log(1)),
            member("/etc/passwd", log(1)),
            member("a\u001B[2J\n.xml", log(1)),
            member("a".repeat(5000), log(1)));
    List<Input> inputs = read(evil);
    assertThat(events).hasSize(4);
    assertThat(names(inputs)).contains("bundle.zip!/../../evil\\x.xml", "bundle.zip!/a.[2J..xml");
    assertThat(names(inputs)).allMatch(name -> name.length() < 300);
    for (Path place : List.of(folder, Path.of(""), Path.of("/"))) {
      assertThat(place.resolve("../../evil\\x.xml")).doesNotExist();
      assertThat(place.resolve("../../evil/x.xml")).doesNotExist();
    }
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsStoppedAndTold() throws IOException {
    byte[] blanks = new byte[52 << 20];
    Arrays.fill(blanks, (byte) ' ');
    blanks[0] = '<';
    byte[] bomb = zip(member("bomb.xml", blanks), member("a.xml", log(1)));
    List<Input> inputs = read(bomb);
    assertThat(losses(inputs)).singleElement().asString().contains("200 times", "--max-ratio");
    assertThat(events).hasSize(1);
    assertThat(losses(readFromPipe(bomb))).anyMatch(text -> text.contains("--max-ratio"));

    events.clear();
    byte[] many =
        zip(member("a.xml", log(200)), member("b.xml", log(200)), member("c.xml", log(1)));
    List<Input> capped = read(many, caps(20_000, 9, 200, 1));
    assertThat(losses(capped)).allMatch(text -> text.contains("--max-unpacked"));
    assertThat(names(capped)).containsExactly("bundle.zip!/a.xml", "bundle.zip");
    assertThat(events).hasSizeBetween(0, 199);

    events.clear();
    List<Input> few = read(many, caps(1 << 20, 2, 200, 1));
    assertThat(losses(few)).singleElement().asString().contains("--max-entries", "\"b.xml\"");
    assertThat(events).hasSize(400);
    assertThat(losses(read(gzip(blanks)))).singleElement().asString().contains("--max-ratio");
  }
}
