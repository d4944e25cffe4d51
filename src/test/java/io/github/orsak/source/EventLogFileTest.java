package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.source.evtx.EvtxWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EVTX files as they are found, whole and damaged. All of them are synthetic. */
class EventLogFileTest {

  private static final int HEADER = 4096;
  private static final int CHUNK = 65536;
  private static final int FIRST_RECORD = HEADER + 512;
  private static final int FLAGS = 120;

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  /** Events of every layout, an EventRecordID apart from their position in the file. */
  private static List<Event> log(int count) {
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

  private Input read(byte[] file) throws IOException {
    events.clear();
    Path path = Files.write(folder.resolve("log.evtx"), file);
    List<Input> inputs =
        Outcome.translated(
            Sources.read(
                List.of(path.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE));
    assertThat(inputs).hasSize(1);
    assertThat(inputs.get(0).format()).isEqualTo("EVTX");
    return inputs.get(0);
  }

  private void assertRead(List<Event> expected) {
    assertThat(events)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
        .isEqualTo(expected);
  }

  private static String only(Input input) {
    assertThat(input.problems()).hasSize(1);
    return input.problems().get(0).text();
  }

  static Map<String, EvtxWriter> writers() {
    return Map.of(
        "3.1", new EvtxWriter(),
        "3.2", new EvtxWriter().version32(),
        "no checksums", new EvtxWriter().withoutChecksums(),
        "no templates", new EvtxWriter().withoutTemplates(),
        "arrays", new EvtxWriter().stringArrays(),
        "several chunks", new EvtxWriter().recordsPerChunk(7));
  }

  static Set<String> kinds() {
    return writers().keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everythingInALogIsRead(String kind) throws IOException {
    Input input = read(writers().get(kind).write(log(40)));
    assertRead(log(40));
    assertThat(input.problems()).isEmpty();
    assertThat(input.encoding()).isEmpty();
  }

  @Test
  void anEventStandsAtTheNumberThatEventViewerShows() throws IOException {
    read(new EvtxWriter().write(log(3)));
    assertThat(events).extracting(Event::recordId).containsExactly(4000L, 4001L, 4002L);
    assertThat(events.get(1).place()).hasToString(folder.resolve("log.evtx") + " record 4001");
  }

  @Test
  void anEventWithoutANumberStandsAtItsOffset() throws IOException {
    Event event = log(1).get(0);
    Event unnumbered =
        new Event(
            event.time(),
            event.host(),
            event.channel(),
            event.provider(),
            event.id(),
            event.level(),
            Event.NO_RECORD_ID,
            event.data(),
            event.message(),
            event.place());
    read(new EvtxWriter().write(List.of(unnumbered)));
    assertRead(List.of(unnumbered));
    assertThat(events.get(0).place()).hasToString(folder.resolve("log.evtx") + " offset 4608");
  }

  @Test
  void aLogThatWasOpenIsReadBeyondItsStaleEnd() throws IOException {
    Input input = read(new EvtxWriter().recordsPerChunk(30).dirty().write(log(40)));
    assertRead(log(40));
    assertThat(input.complete()).isTrue();
  }

  @Test
  void aStaleChecksumOfALogThatWasOpenIsNoDamage() throws IOException {
    byte[] file = new EvtxWriter().dirty().write(log(4));
    file[HEADER + 52]++;
    fixHeaderSum(file);
    Input input = read(file);
    assertRead(log(4));
    assertThat(only(input)).contains("was open when it was copied").contains("4 records");
    assertThat(input.complete()).isTrue();
  }

  @Test
  void whatLiesBehindTheEndOfAClosedLogIsNotRead() throws IOException {
    byte[] file = new EvtxWriter().dirty().write(log(4));
    file[FLAGS] = 0;
    fixHeaderSum(file);
    Input input = read(file);
    assertRead(log(1));
    assertThat(input.complete()).isTrue();
  }

  @Test
  void aRecordThatWasCopiedHalfWrittenIsToldAndNotMadeUp() throws IOException {
    Input input = read(new EvtxWriter().halfWritten().write(log(4)));
    assertRead(log(3));
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(only(input)).contains("before it was written whole");
  }

  @Test
  void recordsThatWereNotYetWrittenAreMissed() throws IOException {
    byte[] file = new EvtxWriter().dirty().write(log(1));
    int free = u16(file, HEADER + 48);
    file[HEADER + 48] += 64;
    Input input = read(file);
    assertRead(log(1));
    assertThat(input.complete()).isFalse();
    assertThat(input.problems().get(0).text()).contains("zeros instead of records");
    assertThat(input.problems().get(0).place()).endsWith("offset " + (HEADER + free));
  }

  @Test
  void aDamagedPartOfAClosedLogIsReadWithAWarningThatSaysHowMuchItConcerns() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(25));
    int where = lastIndexOf(file, 'd', HEADER + 2 * CHUNK);
    file[where] = 'D';
    Input input = read(file);
    assertThat(events).hasSize(25);
    assertThat(input.complete()).isFalse();
    assertThat(only(input)).contains("checksum does not fit").contains("10 records");
    assertThat(events)
        .filteredOn(event -> event.place().damaged())
        .hasSize(10)
        .allMatch(event -> event.place().toString().endsWith(" (damaged)"));
    assertThat(input.problems().get(0).place()).endsWith("offset " + (HEADER + CHUNK));
  }

  @Test
  void withoutChecksumsNothingIsHeldAgainstALog() throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(3));
    file[HEADER + 60] = 1;
    assertThat(read(file).problems()).isEmpty();
  }

  @Test
  void aDamagedRecordCostsOnlyItself() throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(4));
    int second = next(file, FIRST_RECORD);
    file[second + 28] = 0x1F;
    Input input = read(file);
    assertThat(events).extracting(Event::recordId).containsExactly(4000L, 4002L, 4003L);
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(only(input)).contains("token of unknown kind 1f");
    assertThat(input.problems().get(0).place()).endsWith("offset " + second);
  }

  @Test
  void readingGoesOnAfterBytesThatAreNoRecord() throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(4));
    int second = next(file, FIRST_RECORD);
    file[second] = 0;
    Input input = read(file);
    assertThat(events).extracting(Event::recordId).containsExactly(4000L, 4002L, 4003L);
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(only(input)).contains((next(file, second) - second) + " bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7FFFFFFF, -8, 0, 0x20, 0x70, 0x900, CHUNK - 512, CHUNK})
  void aRecordThatStatesAWrongSizeHidesNoOther(int stated) throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(20));
    int second = next(file, FIRST_RECORD);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 4, stated);
    read(file);
    assertRead(log(20));
  }

  @Test
  void recordsWithWrongSizesEverywhereAreAllRead() throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(20));
    for (int at = FIRST_RECORD, i = 0; i < 20; i++) {
      int following = next(file, at);
      file[following - 4] ^= 0x40;
      at = following;
    }
    read(file);
    assertRead(log(20));
  }

  @Test
  void aPartOfZerosCostsOnlyItself() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(25));
    Arrays.fill(file, HEADER + CHUNK + 512, HEADER + 2 * CHUNK, (byte) 0);
    Input input = read(file);
    assertThat(events).hasSize(15);
    assertThat(input.complete()).isFalse();
    assertThat(input.problems().get(0).text()).contains("zeros instead of records");
  }

  @Test
  void aFileThatWasCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(25));
    int third = next(file, next(file, FIRST_RECORD + CHUNK));
    Input input = read(Arrays.copyOf(file, third + 100));
    assertRead(log(12));
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(input.problems().get(0).text()).contains("ends within this record");
    assertThat(input.problems().get(0).place()).endsWith("offset " + third);
    assertThat(input.problems().get(1).text()).contains("after 2 of the 3 parts");
  }

  @Test
  void aFileThatEndsBetweenItsPartsIsKnownToBeCutOff() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(25));
    Input input = read(Arrays.copyOf(file, HEADER + CHUNK));
    assertRead(log(10));
    assertThat(only(input)).contains("after 1 of the 3 parts");
    assertThat(input.complete()).isFalse();
  }

  @Test
  void aFileThatEndsInItsHeaderIsKnownToBeCutOff() throws IOException {
    Input input = read(Arrays.copyOf(new EvtxWriter().write(log(1)), 900));
    assertThat(input.problems().get(0).text()).contains("ends within its header");
    assertThat(input.complete()).isFalse();
  }

  @Test
  void aPartThatIsNoneIsPassedOverAndAnEmptyOneInSilence() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(40));
    file[HEADER + CHUNK] = 'X';
    Arrays.fill(file, HEADER + 2 * CHUNK, HEADER + 3 * CHUNK, (byte) 0);
    Input input = read(file);
    assertThat(events).hasSize(20);
    assertThat(only(input)).contains("do not begin like a part of an event log");
    assertThat(input.problems().get(0).place()).endsWith("offset " + (HEADER + CHUNK));
    assertThat(input.complete()).isFalse();
  }

  @Test
  void aDamagedFileHeaderStopsNothing() throws IOException {
    byte[] file = new EvtxWriter().write(log(4));
    file[16] = 99;
    file[38] = 7;
    Input input = read(file);
    assertRead(log(4));
    assertThat(input.complete()).isTrue();
    assertThat(input.problems()).hasSize(2);
  }

  @Test
  void aLogWithoutRecordsIsNoFault() throws IOException {
    Input input = read(new EvtxWriter().write(List.of()));
    assertThat(only(input)).contains("no records");
    assertThat(input.complete()).isTrue();
  }

  @Test
  void aRecordWithoutATimeOfItsOwnHasThatOfItsHeader() throws IOException {
    byte[] file = new EvtxWriter().withoutChecksums().write(log(1));
    byte[] name = "SystemTime".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    file[indexOf(file, name) + 10] = 'X';
    read(file);
    assertRead(log(1));
  }

  @Test
  void aLongLogIsHandedOverInItsOrderOnTheThreadOfTheCaller() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(12).write(log(1200));
    Set<Thread> threads = new HashSet<>();
    List<Event> received = new ArrayList<>();
    Consumer<Event> sink =
        event -> {
          threads.add(Thread.currentThread());
          received.add(event);
        };
    List<Input> inputs =
        Outcome.translated(
            Sources.read(
                List.of(Sources.STANDARD_INPUT),
                ReadOptions.DEFAULTS,
                sink,
                Progress.NONE,
                new ByteArrayInputStream(file)));
    events.addAll(received);
    assertRead(log(1200));
    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(inputs.get(0).problems()).isEmpty();
  }

  @Test
  void whatTheReceiverThrowsComesThroughALongLog() {
    byte[] file = new EvtxWriter().recordsPerChunk(12).write(log(1200));
    Consumer<Event> sink =
        event -> {
          if (event.recordId() == 4700) {
            throw new IllegalStateException("enough");
          }
        };
    assertThatThrownBy(
            () ->
                Sources.read(
                    List.of(Sources.STANDARD_INPUT),
                    ReadOptions.DEFAULTS,
                    sink,
                    Progress.NONE,
                    new ByteArrayInputStream(file)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
  }

  private static int next(byte[] file, int record) {
    return record + u16(file, record + 4);
  }

  private static int u16(byte[] file, int at) {
    return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8;
  }

  private static int lastIndexOf(byte[] file, char character, int before) {
    int at = before - 1;
    while (file[at] != character) {
      at--;
    }
    return at;
  }

  private static int indexOf(byte[] file, byte[] part) {
    int at = 0;
    while (!Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  private static void fixHeaderSum(byte[] file) {
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(file, 0, FLAGS);
    for (int i = 0; i < 4; i++) {
      file[FLAGS + 4 + i] = (byte) (sum.getValue() >> 8 * i);
    }
  }
}
