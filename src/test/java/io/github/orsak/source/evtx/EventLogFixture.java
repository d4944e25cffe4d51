package io.github.orsak.source.evtx;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** One EVTX file and what was read of it. */
abstract class EventLogFixture {

  @TempDir Path folder;

  final List<Event> events = new ArrayList<>();

  final Input read(byte[] file) throws IOException {
    return EventLogs.read(folder, file, events);
  }

  final void assertRead(List<Event> expected) {
    EventLogs.assertRead(events, expected);
  }
}
