package io.github.orsak.source.evtx;

import static io.github.orsak.source.evtx.EventLogs.FLAGS;
import static io.github.orsak.source.evtx.EventLogs.HEADER;
import static io.github.orsak.source.evtx.EventLogs.fixHeaderSum;
import static io.github.orsak.source.evtx.EventLogs.log;
import static io.github.orsak.source.evtx.EventLogs.only;
import static io.github.orsak.source.evtx.EventLogs.u16;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Input;
import io.github.orsak.source.Told;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** EVTX files that were copied while Windows wrote them. All of them are synthetic. */
class OpenEventLogTest extends EventLogFixture {

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
    assertThat(only(input)).contains("before it was completely written");
  }

  @Test
  void recordsThatWereNotYetWrittenAreMissed() throws IOException {
    byte[] file = new EvtxWriter().dirty().write(log(1));
    int free = u16(file, HEADER + 48);
    file[HEADER + 48] += 64;
    Input input = read(file);
    assertRead(log(1));
    assertThat(input.complete()).isFalse();
    assertThat(Told.text(input.problems().get(0))).contains("zeros instead of records");
    assertThat(input.problems().get(0).place().toString()).endsWith("offset " + (HEADER + free));
  }
}
