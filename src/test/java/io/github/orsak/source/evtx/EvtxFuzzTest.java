package io.github.orsak.source.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages generated logs in many ways. The profile {@code fuzz} does so fifty times as often. */
class EvtxFuzzTest {

  private static final int ROUNDS = 60 * Integer.getInteger("orsak.fuzz", 1);

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
      byte[] file = EvtxDamage.copy(whole, seed);
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
      Input input = read(EvtxDamage.inRecords(whole, seed), events);
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
}
