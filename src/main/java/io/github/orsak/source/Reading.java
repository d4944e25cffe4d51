package io.github.orsak.source;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Input.Problem;
import io.github.orsak.event.Place;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The reading of one input: its events go to the sink, its problems and counts gather here. */
final class Reading {

  /** Of problems that differ only in their place, so many are told and the rest are counted. */
  private static final int TOLD = 3;

  private final String name;
  private final ReadOptions options;
  private final Consumer<Event> sink;
  private final Names names = new Names();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private long untold;
  private boolean untoldLoss;
  private long events;
  private long skipped;
  private long withoutZone;

  Reading(String name, ReadOptions options, Consumer<Event> sink) {
    this.name = name;
    this.options = options;
    this.sink = sink;
  }

  String name() {
    return name;
  }

  long events() {
    return events;
  }

  long skipped() {
    return skipped;
  }

  /** Makes the event that the draft describes, or says what it lacks. */
  void accept(Draft draft, Place place) {
    OptionalInt id = Numbers.eventId(draft.id);
    if (id.isEmpty()) {
      skip(place, lacks(draft.shape.idName, draft.id, "the number of the event"));
      return;
    }
    ZoneId zone = draft.shape.utc ? ZoneOffset.UTC : options.zone();
    Optional<Moment> moment = Moment.parse(draft.time, zone);
    if (moment.isEmpty()) {
      skip(place, lacks(draft.shape.timeName, draft.time, "a time such as 2021-03-01T10:00:00Z"));
      return;
    }
    if (!moment.get().zoned() && !draft.shape.utc) {
      withoutZone++;
    }
    accept(
        new Event(
            moment.get().instant(),
            names.host(draft.host),
            names.channel(draft.channel),
            names.provider(draft.provider),
            id.getAsInt(),
            Levels.of(draft.level, draft.levelWord),
            Numbers.recordId(draft.recordId),
            draft.data,
            draft.message.replace("\r\n", "\n"),
            place));
  }

  /** Hands on an event that is complete as it is. */
  void accept(Event event) {
    events++;
    sink.accept(event);
  }

  private static String lacks(String part, String found, String expected) {
    return found.isEmpty()
        ? "This record has no " + part + "; it was skipped."
        : "%s is %s; expected %s. The record was skipped."
            .formatted(part, Excerpt.of(found), expected);
  }

  /** A record that was seen and could not become an event. */
  void skip(Place place, String text) {
    skip(place.toString(), text);
  }

  void skip(String place, String text) {
    skipped++;
    problem(place, text, true);
  }

  /** Something to know about a line of the input. */
  void problem(Place place, String text, boolean lossy) {
    problem(place.toString(), text, lossy);
  }

  /** Something to know about the input as a whole. */
  void problem(String text, boolean lossy) {
    problem(name, text, lossy);
  }

  void problem(String place, String text, boolean lossy) {
    // Quotes differ from record to record; the words around them make the kind.
    String kind = text.replaceAll("\"[^\"]*\"", "…").replaceAll("[0-9]+", "0");
    boolean manyKinds = kinds.size() >= Input.MOST_PROBLEMS && !kinds.containsKey(kind);
    int times = kinds.merge(manyKinds ? "" : kind, 1, Integer::sum);
    if (times <= TOLD && problems.size() < Input.MOST_PROBLEMS - 2) {
      problems.add(new Problem(place, text, lossy));
    } else {
      untold++;
      untoldLoss |= lossy;
    }
  }

  /** What became of the input. */
  Input input(String format, String encoding) {
    List<Problem> all = new ArrayList<>(problems);
    if (untold > 0) {
      all.add(new Problem(name, "More problems like these: " + untold + ".", untoldLoss));
    }
    if (withoutZone > 0) {
      all.add(
          new Problem(
              name,
              "Times without a zone: %d, taken as %s. For another zone use --zone."
                  .formatted(withoutZone, options.zone()),
              false));
    }
    return new Input(name, format, encoding, events, skipped, all);
  }
}
