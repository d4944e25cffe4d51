package io.github.orsak.source.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Synthetic event logs, what is read of them, and places in their files. */
final class EventLogs {

  /** Bytes of the header of a file. */
  static final int HEADER = 4096;

  /** Bytes of a part. */
  static final int CHUNK = 65536;

  /** Offset of the first record of the first part. */
  static final int FIRST_RECORD = HEADER + 512;

  /** Offset of what the header says of the state of the file. */
  static final int FLAGS = 120;

  private EventLogs() {}

  /** Reads a file that is put into the folder, and replaces the events by its own. */
  static Input read(Path folder, byte[] file, List<Event> events) throws IOException {
    events.clear();
    Path path = Files.write(folder.resolve("log.evtx"), file);
    List<Input> inputs = ReadOutcome.readAll(path, events::add);
    assertThat(inputs).hasSize(1);
    assertThat(Told.format(inputs.get(0))).isEqualTo("EVTX");
    return inputs.get(0);
  }

  static void assertRead(List<Event> events, List<Event> expected) {
    assertThat(events)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
        .isEqualTo(expected);
  }

  /** Events of every layout, an EventRecordID apart from their position in the file. */
  static List<Event> log(int count) {
    Instant start = Instant.parse("2021-03-01T08:00:00.1234567Z");
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Event(
                    start.plusSeconds(i),
                    "ndes01",
                    "Microsoft Intune Connector",
                    "Microsoft Intune Connector",
                    i % 3 == 0 ? 20502 : 20500,
                    i % 3 == 0 ? Level.ERROR : Level.INFORMATION,
                    4000 + i,
                    data(i),
                    i % 5 == 0 ? "Åtgärd nummer " + i : "",
                    Place.record("synthetic", i + 1)))
        .toList();
  }

  private static List<Field> data(int i) {
    return switch (i % 3) {
      case 0 -> List.of(new Field("", "Device ID: å" + i), new Field("", "<&> 0x409"));
      case 1 -> List.of(new Field("DeviceId", "device " + i), new Field("Empty", ""));
      default -> List.of();
    };
  }

  /** The only problem. */
  static String only(Input input) {
    assertThat(input.problems()).hasSize(1);
    return Told.text(input.problems().get(0));
  }

  /** Offset of the record after the one at this offset. */
  static int next(byte[] file, int record) {
    return record + u16(file, record + 4);
  }

  static int u16(byte[] file, int at) {
    return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8;
  }

  /** Makes the checksum of the header fit again. */
  static void fixHeaderSum(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, 0, FLAGS);
    for (int i = 0; i < 4; i++) {
      file[FLAGS + 4 + i] = (byte) (sum.getValue() >> 8 * i);
    }
  }
}
