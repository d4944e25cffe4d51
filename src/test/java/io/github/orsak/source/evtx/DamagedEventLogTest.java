package io.github.orsak.source.evtx;

import static io.github.orsak.source.evtx.EventLogs.CHUNK;
import static io.github.orsak.source.evtx.EventLogs.FIRST_RECORD;
import static io.github.orsak.source.evtx.EventLogs.HEADER;
import static io.github.orsak.source.evtx.EventLogs.log;
import static io.github.orsak.source.evtx.EventLogs.next;
import static io.github.orsak.source.evtx.EventLogs.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.Told;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EVTX files that are damaged or cut off. All of them are synthetic. */
class DamagedEventLogTest extends EventLogFixture {

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
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + (HEADER + CHUNK));
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
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + second);
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
    assertThat(Told.text(input.problems().get(0))).contains("zeros instead of records");
  }

  @Test
  void aFileThatWasCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(25));
    int third = next(file, next(file, FIRST_RECORD + CHUNK));
    Input input = read(Arrays.copyOf(file, third + 100));
    assertRead(log(12));
    assertThat(input.skipped()).isEqualTo(1);
    assertThat(Told.text(input.problems().get(0))).contains("ends within this record");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + third);
    assertThat(Told.text(input.problems().get(1))).contains("after 2 of the 3 parts");
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
    assertThat(Told.text(input.problems().get(0))).contains("ends within its header");
    assertThat(input.complete()).isFalse();
  }

  @Test
  void aPartThatIsNoneIsPassedOver() throws IOException {
    byte[] file = new EvtxWriter().recordsPerChunk(10).write(log(40));
    file[HEADER + CHUNK] = 'X';
    Input input = read(file);
    assertThat(events).hasSize(30);
    assertThat(only(input)).contains("Part 2 of the log does not begin like one");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + (HEADER + CHUNK));
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

  private static int lastIndexOf(byte[] file, char character, int before) {
    int at = before - 1;
    while (file[at] != character) {
      at--;
    }
    return at;
  }
}
