package io.github.orsak.source.record;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes record numbers away where an input gives one number to record after record: a collector
 * that knows no numbers may write any constant. The first events wait until it shows.
 */
final class RecordNumbers implements Consumer<Event> {

  /** So many events wait, with no more characters, to see what the numbers are worth. */
  private static final int WAITING = 32;

  private static final int LONGEST = 1_000_000;

  /** Logs that are followed; an honest input holds some dozens. */
  private static final int MOST_LOGS = 1_000;

  private final Consumer<Event> sink;
  private final Map<Log, Run> runs = new HashMap<>();
  private final List<Event> waiting = new ArrayList<>();
  private Log last = new Log("", "");
  private Run run = new Run();
  private long length;
  private boolean begun;

  private record Log(String host, String channel) {}

  RecordNumbers(Consumer<Event> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(Event event) {
    if (event.numbered()) {
      follow(event);
      run.add(event);
    }
    if (begun) {
      pass(event);
      return;
    }
    waiting.add(event);
    length += event.message().length();
    for (Field field : event.data()) {
      length += field.value().length();
    }
    if (waiting.size() == WAITING || length > LONGEST) {
      finish();
    }
  }

  /** Lets go what waits. */
  void finish() {
    begun = true;
    waiting.forEach(this::pass);
    waiting.clear();
  }

  private void pass(Event event) {
    boolean idle = false;
    if (event.numbered()) {
      follow(event);
      idle = run.idle();
    }
    sink.accept(idle ? event.withRecordId(Event.NO_RECORD_ID) : event);
  }

  // Most events are of the log of the one before, and each name is one object.
  private void follow(Event event) {
    if (event.host() != last.host() || event.channel() != last.channel()) {
      last = new Log(event.host(), event.channel());
      run =
          runs.size() < MOST_LOGS
              ? runs.computeIfAbsent(last, any -> new Run())
              : runs.getOrDefault(last, new Run());
    }
  }

  /** The numbers of a log, one after the other. */
  private static final class Run {
    private Optional<Event> before = Optional.empty();
    private long steps;
    private long repeats;

    void add(Event event) {
      before.ifPresent(
          earlier -> {
            steps++;
            repeats += earlier.recordId() == event.recordId() && another(earlier, event) ? 1 : 0;
          });
      before = Optional.of(event);
    }

    private static boolean another(Event one, Event other) {
      return one.id() != other.id() || !one.time().equals(other.time()) || one.contradicts(other);
    }

    /** Whether most records have the number of the one before; a cleared log repeats but few. */
    boolean idle() {
      return 2 * repeats > steps;
    }
  }
}
