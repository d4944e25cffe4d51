package io.github.orsak.source.evtx;

import static io.github.orsak.source.evtx.EventLogs.CHUNK;
import static io.github.orsak.source.evtx.EventLogs.FLAGS;
import static io.github.orsak.source.evtx.EventLogs.HEADER;
import static io.github.orsak.source.evtx.EventLogs.fixHeaderSum;
import static io.github.orsak.source.evtx.EventLogs.log;
import static io.github.orsak.source.evtx.EventLogs.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.Told;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EVTX files of which whole blocks are gone, or stand at another place. All are synthetic. */
class WipedEventLogTest extends EventLogFixture {

  private static byte[] fourParts() {
    return new EvtxWriter().recordsPerChunk(10).write(log(40));
  }

  private static byte[] joined(byte[]... files) {
    int length = Arrays.stream(files).mapToInt(file -> file.length).sum();
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] file : files) {
      System.arraycopy(file, 0, joined, at, file.length);
      at += file.length;
    }
    return joined;
  }

  private static byte[] from(byte[] file, int offset) {
    return Arrays.copyOfRange(file, offset, file.length);
  }

  private static void wipe(byte[] file, int part) {
    int begin = HEADER + (part - 1) * CHUNK;
    Arrays.fill(file, begin, begin + CHUNK, (byte) 0);
  }

  @Test
  void aPartThatWasWipedIsTold() throws IOException {
    byte[] file = fourParts();
    wipe(file, 2);
    Input input = read(file);
    assertThat(events).hasSize(30);
    assertThat(input.complete()).isFalse();
    assertThat(only(input)).contains("Part 2 of the log was wiped");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + (HEADER + CHUNK));
  }

  @ParameterizedTest
  @ValueSource(ints = {HEADER, HEADER + CHUNK})
  void aHeaderWithoutALogIsToldWhereNothingSaysHowLongTheLogWas(int length) throws IOException {
    byte[] file = Arrays.copyOf(fourParts(), length);
    Arrays.fill(file, 16, length, (byte) 0);
    Input input = read(file);
    assertThat(events).isEmpty();
    assertThat(input.complete()).isFalse();
    assertThat(Told.all(input))
        .contains(
            "The log ends behind its header, where its first part should be. Copy the log again.");
  }

  @Test
  void partsThatWereWipedTogetherAreToldTogetherAndAlsoInALogThatWasOpen() throws IOException {
    byte[] file = new EvtxWriter().dirty().recordsPerChunk(10).write(log(40));
    wipe(file, 2);
    wipe(file, 3);
    Input input = read(file);
    assertThat(events).hasSize(20);
    assertThat(only(input)).contains("Parts 2 to 3 of the log were wiped");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + (HEADER + CHUNK));
  }

  @Test
  void aPartThatWasWipedAtTheEndIsToldWhereTheHeaderCountsIt() throws IOException {
    byte[] file = Arrays.copyOf(fourParts(), HEADER + 6 * CHUNK);
    wipe(file, 4);
    Input input = read(file);
    assertThat(events).hasSize(30);
    assertThat(only(input)).contains("Part 4 of the log was wiped");
    assertThat(input.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void roomThatWasNeverUsedIsNoLoss(int flags) throws IOException {
    byte[] file = Arrays.copyOf(fourParts(), HEADER + 16 * CHUNK);
    file[FLAGS] = (byte) flags;
    fixHeaderSum(file);
    assertThat(read(file).problems()).isEmpty();
    assertRead(log(40));
  }

  @Test
  void aWipedPartOfALargeLogIsToldInItsPlace() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(400));
    wipe(file, 30);
    Input input = read(file);
    assertThat(events).hasSize(390);
    assertThat(events.get(290).recordId()).isEqualTo(4300);
    assertThat(only(input)).contains("Part 30 of the log was wiped");
  }

  @Test
  void aLogWithoutItsHeaderIsRead() throws IOException {
    Input input = read(from(fourParts(), HEADER));
    assertRead(log(40));
    assertThat(only(input)).contains("header (ElfFile) is missing");
  }

  @Test
  void aLogWhoseHeaderWasWipedIsRead() throws IOException {
    byte[] file = fourParts();
    Arrays.fill(file, 0, HEADER, (byte) 0);
    Input input = read(file);
    assertRead(log(40));
    assertThat(only(input)).contains("header is damaged");
  }

  @Test
  void whereNobodyKnowsWhetherALogWasOpenNothingIsLostAndNothingVouchedFor() throws IOException {
    byte[] file = new EvtxWriter().dirty().write(log(4));
    file[HEADER + 52]++;
    Input input = read(from(file, HEADER));
    assertRead(log(4));
    assertThat(events).allMatch(event -> event.place().damaged());
    assertThat(Told.text(input.problems().get(1))).contains("checksum does not fit");
  }

  @Test
  void twoLogsInOneFileAreBothRead() throws IOException {
    byte[] log = new EvtxWriter().recordsPerChunk(10).write(log(20));
    Input input = read(joined(log, log));
    assertThat(events).hasSize(40);
    assertThat(only(input)).contains("Here another log begins");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + log.length);
    assertThat(input.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 700, 60_000})
  void aLogBehindOneThatWasCutOffIsRead(int left) throws IOException {
    byte[] log = new EvtxWriter().recordsPerChunk(10).write(log(20));
    read(joined(Arrays.copyOf(log, HEADER + CHUNK + left), log));
    assertThat(events).hasSizeGreaterThanOrEqualTo(30);
    assertThat(events.subList(events.size() - 20, events.size()))
        .extracting(Event::recordId)
        .isEqualTo(log(20).stream().map(Event::recordId).toList());
  }

  @Test
  void bytesTooManyInTheMiddleCostOnlyThemselves() throws IOException {
    byte[] log = fourParts();
    int middle = HEADER + 2 * CHUNK;
    byte[] strange = {'E', 'l', 'f', 'C', 'h', 'n', 'k', 0, 1, 2, 3};
    Input input = read(joined(Arrays.copyOf(log, middle), strange, from(log, middle)));
    assertRead(log(40));
    assertThat(input.complete()).isFalse();
  }
}
