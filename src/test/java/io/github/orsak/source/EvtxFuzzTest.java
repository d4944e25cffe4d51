package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.source.evtx.EvtxWriter;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages generated logs in every way a disk, a copy or an attacker could. The profile {@code fuzz}
 * does so fifty times as often.
 */
class EvtxFuzzTest {

  private static final int ROUNDS = 60 * Integer.getInteger("orsak.fuzz", 1);
  private static final int HEADER = 4096;
  private static final int CHUNK = 65536;

  private static final List<Event> LOG =
      IntStream.range(0, 60)
          .mapToObj(
              i ->
                  new Event(
                      Instant.parse("2021-03-01T08:00:00.1234567Z").plusSeconds(i),
                      "ndes01",
                      "Microsoft Intune Connector",
                      "Microsoft Intune Connector",
                      20502,
                      Level.ERROR,
                      4000 + i,
                      i % 2 == 0
                          ? List.of(new Field("", "Device ID: " + i), new Field("", "0x409"))
                          : List.of(new Field("DeviceId", "å " + i)),
                      "",
                      Place.record("synthetic", i)))
          .toList();

  /** What one damage does to a file, and the file after it. */
  private interface Damage {
    byte[] to(byte[] file, Random random);
  }

  private static final List<Damage> DAMAGES =
      List.of(
          EvtxFuzzTest::flip,
          EvtxFuzzTest::flipInRecords,
          EvtxFuzzTest::zero,
          EvtxFuzzTest::copyWithin,
          (file, random) -> Arrays.copyOf(file, random.nextInt(file.length)),
          (file, random) -> set(file, 120, random.nextInt(8)),
          (file, random) -> set(file, HEADER + 48, random.nextInt(256)));

  /** Logs whose checksums must fit. */
  static Stream<EvtxWriter> closed() {
    return Stream.of(
        new EvtxWriter().recordsPerChunk(25),
        new EvtxWriter().version32().stringArrays(),
        new EvtxWriter().withoutTemplates().recordsPerChunk(20));
  }

  static Stream<EvtxWriter> all() {
    return Stream.concat(
        closed(),
        Stream.of(
            new EvtxWriter().withoutChecksums().stringArrays(),
            new EvtxWriter().dirty().recordsPerChunk(40)));
  }

  @ParameterizedTest
  @MethodSource("all")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void damageIsToldAndNeverStopsAnything(EvtxWriter writer) {
    byte[] whole = writer.write(LOG);
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] file = whole.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        file = DAMAGES.get(random.nextInt(DAMAGES.size())).to(file, random);
      }
      List<Event> events = new ArrayList<>();
      Input input = read(file, events);
      assertThat(input.records()).as("seed %d", seed).isEqualTo(events.size());
      assertThat(read(file, new ArrayList<>())).as("seed %d", seed).isEqualTo(input);
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void noRecordChangesInSilenceWhereChecksumsMustFit(EvtxWriter writer) {
    byte[] whole = writer.write(LOG);
    for (int seed = 0; seed < ROUNDS; seed++) {
      List<Event> events = new ArrayList<>();
      Input input = read(flipInRecords(whole.clone(), new Random(seed)), events);
      boolean changed = !told(events).equals(told(LOG));
      assertThat(changed && input.complete()).as("seed %d", seed).isFalse();
    }
  }

  private static List<String> told(List<Event> events) {
    return events.stream().map(event -> event.time() + " " + event.id() + event.data()).toList();
  }

  private static Input read(byte[] file, List<Event> events) {
    return Sources.read(
            List.of(Sources.STANDARD_INPUT),
            ReadOptions.DEFAULTS,
            events::add,
            Progress.NONE,
            new ByteArrayInputStream(file))
        .get(0);
  }

  private static byte[] set(byte[] file, int at, int value) {
    if (at < file.length) {
      file[at] = (byte) value;
    }
    return file;
  }

  private static byte[] flip(byte[] file, Random random) {
    for (int i = 0; i <= random.nextInt(40) && file.length > 0; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** Most of a small log is empty, so that damage is aimed at what is not. */
  private static byte[] flipInRecords(byte[] file, Random random) {
    for (int i = 0; i <= random.nextInt(20); i++) {
      int at = HEADER + random.nextInt(3) * CHUNK + 512 + random.nextInt(12_000);
      set(file, at, random.nextBoolean() ? random.nextInt(256) : random.nextInt(16));
    }
    return file;
  }

  private static byte[] zero(byte[] file, Random random) {
    int from = random.nextInt(file.length + 1);
    Arrays.fill(file, from, Math.min(file.length, from + random.nextInt(5000)), (byte) 0);
    return file;
  }

  private static byte[] copyWithin(byte[] file, Random random) {
    int length = random.nextInt(file.length / 2 + 1);
    int from = random.nextInt(file.length - length + 1);
    int to = random.nextInt(file.length - length + 1);
    System.arraycopy(file, from, file, to, length);
    return file;
  }
}
