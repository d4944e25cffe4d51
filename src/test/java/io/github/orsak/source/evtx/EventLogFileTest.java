package io.github.orsak.source.evtx;

import static io.github.orsak.source.evtx.EventLogs.log;
import static io.github.orsak.source.evtx.EventLogs.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** EVTX files that are whole. All of them are synthetic. */
class EventLogFileTest extends EventLogFixture {

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
        ReadOutcome.translated(
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

  private static int indexOf(byte[] file, byte[] part) {
    int at = 0;
    while (!Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }
}
