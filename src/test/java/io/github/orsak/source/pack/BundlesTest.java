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
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Sources;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and folders, with whatever lies in them. */
class BundlesTest {

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
    assertThat(Told.text(inputs.get(inputs.size() - 1).problems().get(0)))
        .startsWith("Not read, because")
        .contains("Validate-NDESConfig.log, gpresult_temp.html, registry.txt, System_1033.MTA");
    Files.writeString(folder.resolve("registry.txt"), "key: value");
    List<Input> found =
        ReadOutcome.translated(
            Sources.read(
                List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE));
    assertThat(Told.text(found.get(found.size() - 1).problems().get(0)))
        .contains("Not read, because", "registry.txt");
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
    assertThat(Told.format(inputs.get(0))).isEqualTo("Event XML");
    assertThat(events).hasSize(2);
    List<Input> cut = read(Arrays.copyOf(gzip(log(500)), 200));
    assertThat(losses(cut)).isNotEmpty();
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
            input -> assertThat(Told.text(input.problems().get(0))).contains("Office", "as CSV"));
    List<Input> inBundle = read(zip(member("a.xml", log(2)), member("b.docx", document)));
    assertThat(losses(inBundle)).isEmpty();
    assertThat(names(inBundle)).containsExactly("bundle.zip!/a.xml", "bundle.zip!/b.docx");
  }
}
