package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Input.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

  private static final int CENTRAL = 0x02014b50;
  private static final int FLAGS = 8;
  private static final int METHOD = 10;

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  /** A log of so many synthetic events. */
  private static byte[] log(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("<Event><System><EventID>20502</EventID>")
          .append("<TimeCreated SystemTime='2021-03-01T08:00:00Z'/>")
          .append("<EventRecordID>%d</EventRecordID>".formatted(i + 1))
          .append("<Channel>Microsoft Intune Connector</Channel></System></Event>\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private record Member(String name, byte[] bytes) {}

  private static Member member(String name, byte[] bytes) {
    return new Member(name, bytes);
  }

  private static byte[] zip(Member... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Member member : members) {
        zip.putNextEntry(new ZipEntry(member.name()));
        zip.write(member.bytes());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private List<Input> read(byte[] bytes) throws IOException {
    return read(bytes, Caps.DEFAULTS);
  }

  private List<Input> read(byte[] bytes, Caps caps) throws IOException {
    Path file = Files.write(folder.resolve("bundle.zip"), bytes);
    return named(
        Sources.read(
            List.of(file.toString()),
            ReadOptions.DEFAULTS.withCaps(caps),
            events::add,
            Progress.NONE));
  }

  private static Caps caps(long unpacked, int entries, int ratio, int nesting) {
    return new Caps(unpacked, entries, ratio, nesting, Caps.DEFAULTS.text(), Caps.DEFAULTS.depth());
  }

  private List<Input> readFromPipe(byte[] bytes) {
    return Outcome.translated(
        Sources.read(
            List.of("-"),
            ReadOptions.DEFAULTS,
            events::add,
            Progress.NONE,
            new ByteArrayInputStream(bytes)));
  }

  /** The inputs with names below the folder. */
  private List<Input> named(List<Input> inputs) {
    return inputs.stream()
        .map(
            input ->
                new Input(
                    input.name().replace(folder + "/", ""),
                    input.format(),
                    input.encoding(),
                    input.records(),
                    input.skipped(),
                    input.problems()))
        .toList();
  }

  private static List<String> names(List<Input> inputs) {
    return inputs.stream().map(Input::name).toList();
  }

  private static Stream<String> losses(List<Input> inputs) {
    return inputs.stream()
        .flatMap(input -> input.problems().stream())
        .filter(Problem::lossy)
        .map(Problem::text);
  }

  @Test
  void anArchiveIsReadEntryByEntryFromAFileAndFromAPipe() throws IOException {
    byte[] bundle =
        zip(
            member("Microsoft-Intune-CertificateConnectors%4Admin.xml", log(2)),
            member("logs/", new byte[0]),
            member("logs/legacy.xml", log(3)));
    List<Input> inputs = read(bundle);
    assertThat(names(inputs))
        .containsExactly(
            "bundle.zip!/Microsoft-Intune-CertificateConnectors%4Admin.xml",
            "bundle.zip!/logs/legacy.xml");
    assertThat(events).hasSize(5);
    assertThat(events.get(4).place().toString()).endsWith("bundle.zip!/logs/legacy.xml:3");
    assertThat(losses(inputs)).isEmpty();
    List<Input> piped = readFromPipe(bundle);
    assertThat(events).hasSize(10);
    assertThat(names(piped)).contains("-!/logs/legacy.xml");
  }

  @Test
  void filesBesideTheLogsAreSeenAndNotRead() throws IOException {
    List<Input> inputs =
        read(
            zip(
                member(
                    "Validate-NDESConfig.log", "Info  10:00  x".getBytes(StandardCharsets.UTF_8)),
                member("gpresult_temp.html", "<html/>".getBytes(StandardCharsets.UTF_8)),
                member("registry.txt", "key: value".getBytes(StandardCharsets.UTF_8)),
                member("LocaleMetaData/System_1033.MTA", new byte[9]),
                member("web.config", "<configuration/>".getBytes(StandardCharsets.UTF_8)),
                member("a.xml", log(1))));
    assertThat(events).hasSize(1);
    assertThat(losses(inputs)).isEmpty();
    assertThat(inputs.get(inputs.size() - 1).problems().get(0).text())
        .startsWith("Seen, not read")
        .contains("Validate-NDESConfig.log, gpresult_temp.html, registry.txt, System_1033.MTA");
    Files.writeString(folder.resolve("registry.txt"), "key: value");
    List<Input> found =
        Outcome.translated(
            Sources.read(
                List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE));
    assertThat(found.get(found.size() - 1).problems().get(0).text())
        .contains("Seen, not read", "registry.txt");
    assertThat(found).allMatch(Input::complete);
  }

  @Test
  void anArchiveInAnArchiveIsReadAndADeeperOneIsRefused() throws IOException {
    byte[] inner = zip(member("a.xml", log(2)));
    byte[] middle = zip(member("inner.zip", inner), member("b.xml.gz", gzip(log(1))));
    List<Input> inputs =
        read(
            zip(
                member("inner.zip", inner),
                member("c.xml.gz", gzip(log(1))),
                member("m.zip", middle)));
    assertThat(names(inputs))
        .containsExactly(
            "bundle.zip!/inner.zip!/a.xml",
            "bundle.zip!/c.xml.gz",
            "bundle.zip!/m.zip!/inner.zip",
            "bundle.zip!/m.zip!/b.xml.gz");
    assertThat(events).hasSize(3);
    assertThat(losses(inputs)).hasSize(2).allMatch(text -> text.contains("--max-nesting"));
    read(zip(member("m.zip", middle)), caps(1 << 20, 9, 200, 2));
    assertThat(events).hasSize(6);
  }

  @Test
  void gzipIsUnpackedOnTheFlyWithAllItsMembers() throws IOException {
    byte[] twice = Arrays.copyOf(gzip(log(1)), gzip(log(1)).length * 2);
    System.arraycopy(gzip(log(1)), 0, twice, twice.length / 2, twice.length / 2);
    List<Input> inputs = read(twice);
    assertThat(names(inputs)).containsExactly("bundle.zip");
    assertThat(inputs.get(0).format()).isEqualTo("Event XML");
    assertThat(events).hasSize(2);
    List<Input> cut = read(Arrays.copyOf(gzip(log(500)), 200));
    assertThat(losses(cut)).isNotEmpty();
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

  @Test
  void storedEntriesAndAPrecedingProgramAreNoHindrance() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("PK\3\4 not really".getBytes(StandardCharsets.US_ASCII));
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] log = log(2);
      CRC32 checksum = new CRC32();
      checksum.update(log);
      ZipEntry entry = new ZipEntry("a.xml");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(log.length);
      entry.setCrc(checksum.getValue());
      zip.putNextEntry(entry);
      zip.write(log);
      zip.setComment("made by a test");
    }
    assertThat(losses(read(bytes.toByteArray()))).isEmpty();
    assertThat(events).hasSize(2);
  }

  @Test
  void otherArchivesAreRefusedWithTheWayOut() throws IOException {
    byte[] cab = "MSCF\0\0\0\0 and more".getBytes(StandardCharsets.US_ASCII);
    assertThat(losses(read(cab))).singleElement().asString().contains("expand -F:*");
    byte[] evt = "\0\0\0\0LfLe and more".getBytes(StandardCharsets.US_ASCII);
    assertThat(losses(read(evt))).singleElement().asString().contains("wevtutil epl");
    byte[] seven = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};
    assertThat(losses(read(seven))).singleElement().asString().contains("Unpack it");
    assertThat(losses(read(zip()))).singleElement().asString().contains("empty");
  }

  @Test
  void anOfficeDocumentIsToldAsOneAndNotAsItsParts() throws IOException {
    byte[] types = "<Types/>".getBytes(StandardCharsets.US_ASCII);
    byte[] document = zip(member("[Content_Types].xml", types), member("xl/workbook.xml", types));
    assertThat(read(document))
        .singleElement()
        .satisfies(input -> assertThat(input.complete()).isFalse())
        .satisfies(
            input -> assertThat(input.problems().get(0).text()).contains("Office", "as CSV"));
    List<Input> inBundle = read(zip(member("a.xml", log(2)), member("b.docx", document)));
    assertThat(losses(inBundle)).isEmpty();
    assertThat(names(inBundle)).containsExactly("bundle.zip!/a.xml", "bundle.zip!/b.docx");
  }
}
