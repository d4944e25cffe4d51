package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The shapes of the records of one input, in the order in which they were met. */
final class RecordShapes {

  private static final RecordShape NONE = RecordShape.utc("", "", "");

  private final Set<RecordShape> met = new LinkedHashSet<>();
  private RecordShape latest = NONE;

  /** Notes that of one more record; most have that of the record before. */
  void add(RecordShape shape) {
    if (shape != latest) {
      met.add(shape);
      latest = shape;
    }
  }

  /**
   * What a container is called whose records many programs write, with those that were met.
   *
   * @param container what it is called without them
   */
  Message title(Message container) {
    List<Object> programs = programs();
    Message written =
        programs.isEmpty() ? container : Message.of("format.written", programs, container);
    return met.contains(RecordShape.EVENT_XML) ? Message.of("format.embedded", written) : written;
  }

  /** What the programs are called whose records were met. */
  Message title() {
    return Message.text(programs());
  }

  private List<Object> programs() {
    return met.stream()
        .filter(shape -> !shape.equals(RecordShape.EVENT_XML))
        .map(shape -> (Object) shape.title())
        .distinct()
        .toList();
  }

  /** What to know about everything that these programs write. */
  List<Message> cautions() {
    return met.stream().flatMap(shape -> shape.caution().stream()).distinct().toList();
  }
}
