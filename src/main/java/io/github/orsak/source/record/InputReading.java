package io.github.orsak.source.record;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Input.Problem;
import io.github.orsak.event.Place;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The reading of one input: its events go to the sink, its problems and counts gather here. */
public final class InputReading {

  /** Of problems that differ only in their place, so many are told and the rest are counted. */
  private static final int TOLD = 3;

  /** Places kept for what is said about the input as a whole. */
  private static final int NOTES = 7;

  private final String name;
  private final ReadOptions options;
  private final RecordNumbers numbers;
  private final Omissions omissions;
  private final Names names = new Names();
  private final Dating dating;
  private final Set<RecordDraft.Shape> shapes = EnumSet.noneOf(RecordDraft.Shape.class);
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private long untold;
  private boolean untoldLoss;
  private long events;
  private long skipped;
  private long strangers;
  private long losses;
  private long skippedInARow;

  public InputReading(String name, ReadOptions options, Consumer<Event> sink) {
    this.name = name;
    this.options = options;
    this.numbers = new RecordNumbers(sink);
    this.omissions = new Omissions(name, options);
    this.dating = new Dating(options.dateOrder(), this::accept);
  }

  public String name() {
    return name;
  }

  public Caps caps() {
    return options.caps();
  }

  /** The name of a format whose events many producers write, with those that were met. */
  public String title(String container) {
    String xml = shapes.contains(RecordDraft.Shape.EVENT_XML) ? " with event XML" : "";
    String producers =
        shapes.stream()
            .filter(shape -> shape != RecordDraft.Shape.EVENT_XML)
            .map(shape -> shape.title)
            .distinct()
            .collect(Collectors.joining(", "));
    return (producers + " " + container + xml).strip();
  }

  public long events() {
    return events;
  }

  public long skipped() {
    return skipped;
  }

  /** Makes the event that the draft describes, or says what it lacks. */
  public void accept(RecordDraft draft, Place place) {
    prepared(draft, place).run();
  }

  /** The same in two steps: the first on any thread, the returned one in the order of records. */
  public Runnable prepared(RecordDraft draft, Place place) {
    if (Numbers.eventId(draft.id).isEmpty()) {
      return () -> skip(place, lacks(draft.shape.idName, draft.id, "the number of the event"));
    }
    return Moment.parse(draft.time, draft.zone.orElse(options.zone()))
        .map(moment -> dated(draft, moment.instant(), moment.zoned(), place))
        .orElseGet(() -> () -> undated(draft, place));
  }

  private void undated(RecordDraft draft, Place place) {
    Optional<Dating.Waiting> written =
        WrittenTime.parse(draft.time).map(time -> new Dating.Waiting(time, draft, place));
    if (!written.map(dating::take).orElse(false)) {
      String expected =
          written.isPresent()
              ? "the order "
                  + options.dateOrder().map(Object::toString).orElse("")
                  + " of --date-order"
              : "a time such as 2021-03-01T10:00:00Z";
      skip(place, lacks(draft.shape.timeName, draft.time, expected));
    }
  }

  private void accept(Dating.Waiting record, LocalDateTime time) {
    Optional<ZoneId> stated = record.time().offset().map(offset -> (ZoneId) offset);
    ZoneId zone = stated.or(() -> record.draft().zone).orElse(options.zone());
    Instant instant = time.atZone(zone).toInstant();
    dated(record.draft(), instant, stated.isPresent(), record.place()).run();
  }

  /** Keeps nothing of the draft, which another thread may have made, but what makes the event. */
  private Runnable dated(RecordDraft draft, Instant time, boolean zoned, Place place) {
    boolean local = !zoned && draft.zone.isEmpty();
    boolean nameless = draft.host.isBlank();
    boolean unattributed = draft.channel.isBlank() && draft.provider.isBlank();
    boolean dataLost = draft.dataLost;
    RecordDraft.Shape shape = draft.shape;
    String computer = nameless ? options.computer() : draft.host;
    Event event =
        new Event(
            time,
            names.host(computer),
            names.channel(draft.channel),
            names.provider(draft.provider),
            Numbers.eventId(draft.id).orElseThrow(),
            Levels.of(draft.level, draft.levelWord),
            Numbers.recordId(draft.recordId),
            draft.data,
            draft.message.replace("\r\n", "\n"),
            place,
            names.computer(computer));
    return () -> {
      shapes.add(shape);
      omissions.of(
          local,
          nameless && (!shape.nameless() || !options.computer().isEmpty()),
          unattributed,
          dataLost);
      accept(event);
    };
  }

  /** Hands on an event that is complete as it is. */
  public void accept(Event event) {
    events++;
    skippedInARow = 0;
    numbers.accept(event);
  }

  private static String lacks(String part, String found, String expected) {
    return found.isEmpty()
        ? "This record has no " + part + "; it was skipped."
        : "%s is %s; expected %s. The record was skipped."
            .formatted(part, Excerpt.of(found), expected);
  }

  /** A record that was seen and could not become an event. */
  public void skip(Place place, String text) {
    skip(place.toString(), text);
  }

  public void skip(String place, String text) {
    skipped++;
    skippedInARow++;
    problem(place, text, true);
  }

  /** A whole record that is something else than an event. */
  public void skipStranger(Place place, String text) {
    strangers++;
    skipped++;
    skippedInARow++;
    note(place.toString(), text, true);
  }

  /** Says that the input holds no record. */
  public void holdsNone(String text, boolean lossy) {
    note(name, text, lossy);
  }

  /** Whether everything that was seen is whole and something else than an event. */
  public boolean strange() {
    return events == 0 && skipped == strangers && losses == 0;
  }

  /** Whether nothing that was seen is an event, whole or broken. */
  public boolean eventless() {
    return events == 0 && skipped == strangers;
  }

  /**
   * Whether so many records in a row were broken that looking for a next one is in vain; then it is
   * told.
   */
  public boolean hopeless(Place place) {
    boolean hopeless = skippedInARow >= Limits.BROKEN;
    if (hopeless) {
      problem(
          place,
          "So many records in a row could not be read: %d. Nothing after this place was read."
              .formatted(skippedInARow),
          true);
    }
    return hopeless;
  }

  /** Something to know about a line of the input. */
  public void problem(Place place, String text, boolean lossy) {
    problem(place.toString(), text, lossy);
  }

  /** Something to know about the input as a whole. */
  public void problem(String text, boolean lossy) {
    problem(name, text, lossy);
  }

  public void problem(String place, String text, boolean lossy) {
    losses += lossy ? 1 : 0;
    note(place, text, lossy);
  }

  private void note(String place, String text, boolean lossy) {
    Problem problem = new Problem(place, text, lossy);
    String kind = problem.kind();
    boolean manyKinds = kinds.size() >= Input.MOST_PROBLEMS && !kinds.containsKey(kind);
    int times = kinds.merge(manyKinds ? "" : kind, 1, Integer::sum);
    if (times <= TOLD && problems.size() < Input.MOST_PROBLEMS - NOTES) {
      problems.add(problem);
    } else {
      untold++;
      untoldLoss |= lossy;
    }
  }

  /** What became of the input, when nothing more comes from it. */
  public Input input(String format, String encoding) {
    dating.finish();
    numbers.finish();
    List<Problem> all = new ArrayList<>(problems);
    if (dating.undated() > 0) {
      skipped += dating.undated();
      all.add(new Problem(name, dating.undatedText(), true));
    }
    if (untold > 0) {
      all.add(new Problem(name, "More problems like these: " + untold + ".", untoldLoss));
    }
    dating.assumedText().ifPresent(text -> all.add(new Problem(name, text, false)));
    all.addAll(omissions.notes());
    shapes.stream()
        .map(shape -> shape.caution)
        .filter(caution -> !caution.isEmpty())
        .distinct()
        .forEach(caution -> all.add(new Problem(name, caution, false)));
    return new Input(name, format, encoding, events, skipped, all);
  }
}
