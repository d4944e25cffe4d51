package io.github.orsak.source.record;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The reading of one input: its events go to the sink, its problems and counts gather here. */
public final class InputReading {

  private final String name;
  private final ReadOptions options;
  private final RecordNumbers numbers;
  private final Omissions omissions;
  private final Names names = new Names();
  private final CaseDates dates;
  private final Dating dating;
  private final List<Message> notes = new ArrayList<>();
  private final RecordShapes shapes = new RecordShapes();
  private final ProblemTally problems = new ProblemTally();
  private long events;
  private long skipped;
  private long strangers;
  private long losses;
  private long skippedInARow;

  /**
   * @param name the input as the user named it
   * @param dates what the inputs of its case show of the order of dates
   * @param sink receives its events in their order
   */
  public InputReading(String name, ReadOptions options, CaseDates dates, Consumer<Event> sink) {
    this.name = name;
    this.options = options;
    this.numbers = new RecordNumbers(sink);
    this.omissions = new Omissions(options);
    this.dates = dates;
    this.dating = new Dating(options.dateOrder(), dates, this::accept);
  }

  /** The input as the user named it. */
  public String name() {
    return name;
  }

  /** How much the input may ask. */
  public Caps caps() {
    return options.caps();
  }

  /**
   * What a container is called whose records many programs write, with those that were met.
   *
   * @param container what it is called without them
   */
  public Message title(Message container) {
    return shapes.title(container);
  }

  /** What the programs are called whose records were met. */
  public Message title() {
    return shapes.title();
  }

  /** How many events it has given so far, or will when the order of their dates is known. */
  public long events() {
    return events + dating.waiting();
  }

  /** How many records were seen so far that could not become events. */
  public long skipped() {
    return skipped;
  }

  /** Whether nothing was met that is an event or could have been one. */
  public boolean nothing() {
    return events() == 0 && skipped == 0 && dating.undated() == 0 && omissions.none();
  }

  /** Makes the event that the draft describes, or says what it lacks. */
  public void accept(RecordDraft draft, Place place) {
    prepared(draft, place).run();
  }

  /** The same in two steps: the first on any thread, the returned one in the order of records. */
  public Runnable prepared(RecordDraft draft, Place place) {
    if (!draft.aside.isEmpty()) {
      return () -> setAside(draft);
    }
    if (Numbers.eventId(draft.id).isEmpty()) {
      return () -> skip(place, draft.shape.wrongId(draft.id));
    }
    return Moment.parse(draft.time, draft.zone.orElse(options.zone()))
        .map(moment -> dated(draft, moment.instant(), moment.zoned(), place))
        .orElseGet(() -> () -> undated(draft, place));
  }

  private void setAside(RecordDraft draft) {
    shapes.add(draft.shape);
    omissions.note(draft.aside);
    skippedInARow = 0;
  }

  private void undated(RecordDraft draft, Place place) {
    Optional<Dating.Waiting> written =
        WrittenTime.parse(draft.time).map(time -> new Dating.Waiting(time, draft, place));
    if (written.map(dating::take).orElse(false)) {
      shapes.add(draft.shape);
    } else {
      String order = options.dateOrder().map(Object::toString).orElse("");
      skip(
          place,
          written.isPresent()
              ? draft.shape.wrongOrder(draft.time, order)
              : draft.shape.wrongTime(draft.time));
    }
  }

  private void accept(Dating.Waiting record, LocalDateTime time) {
    Optional<ZoneId> stated = record.time().offset().map(offset -> (ZoneId) offset);
    ZoneId zone = stated.or(() -> record.draft().zone).orElse(options.zone());
    Instant instant = time.atZone(zone).toInstant();
    dated(record.draft(), instant, stated.isPresent(), record.place()).run();
  }

  private Runnable dated(RecordDraft draft, Instant time, boolean zoned, Place place) {
    DatedRecord record = DatedRecord.of(draft, time, zoned, place, names, options);
    return () -> {
      shapes.add(record.shape());
      omissions.of(record);
      accept(record.event());
    };
  }

  /** Hands on an event that is complete as it is. */
  public void accept(Event event) {
    dates.date();
    events++;
    skippedInARow = 0;
    numbers.accept(event);
  }

  /** A record that was seen and could not become an event. */
  public void skip(Place place, Message message) {
    skipped++;
    skippedInARow++;
    problem(place, message, true);
  }

  /** A whole record that is something else than an event. */
  public void skipStranger(Place place, Message message) {
    strangers++;
    skipped++;
    skippedInARow++;
    problems.add(new Problem(place, message, true));
  }

  /** Says that the input holds no record. */
  public void holdsNone(Message message, boolean lossy) {
    problems.add(new Problem(Place.input(name), message, lossy));
  }

  /** Whether everything that was seen is whole and something else than an event. */
  public boolean strange() {
    return events() == 0 && skipped == strangers && losses == 0;
  }

  /** Whether nothing that was seen is an event, whole or broken. */
  public boolean eventless() {
    return events() == 0 && skipped == strangers;
  }

  /**
   * Whether so many records in a row were broken that looking for a next one is in vain; then it is
   * told.
   */
  public boolean hopeless(Place place) {
    boolean hopeless = skippedInARow >= Limits.BROKEN;
    if (hopeless) {
      problem(place, Message.of("hopeless", skippedInARow), true);
    }
    return hopeless;
  }

  /** Something to know about the input as a whole. */
  public void problem(Message message, boolean lossy) {
    problem(Place.input(name), message, lossy);
  }

  /** Something to know about a place in the input. */
  public void problem(Place place, Message message, boolean lossy) {
    losses += lossy ? 1 : 0;
    problems.add(new Problem(place, message, lossy));
  }

  /** The dating of its records. */
  Dating dating() {
    return dating;
  }

  /** Something to know about the input as a whole that is no loss and is told last. */
  void note(Message message) {
    notes.add(message);
  }

  /**
   * What became of the input, when nothing more comes from it; where the order of dates is open,
   * the end of the case decides and corrects it.
   *
   * @param format what its format is called
   * @param encoding the encoding it was read in, or empty
   */
  public Input input(Message format, String encoding) {
    Input input = decided(format, encoding);
    if (dating.waiting() > 0) {
      dates.keep(this, input);
    }
    return input;
  }

  /** What became of it as far as is known. */
  Input decided(Message format, String encoding) {
    numbers.finish();
    List<Problem> all = new ArrayList<>(problems.kept());
    dating.undatedTold().ifPresent(message -> all.add(whole(message, true)));
    problems.more(Place.input(name)).ifPresent(all::add);
    notes.forEach(message -> all.add(whole(message, false)));
    omissions.told().forEach(message -> all.add(whole(message, false)));
    shapes.cautions().forEach(caution -> all.add(whole(caution, false)));
    return new Input(name, format, encoding, events, skipped + dating.undated(), all);
  }

  private Problem whole(Message message, boolean lossy) {
    return new Problem(Place.input(name), message, lossy);
  }
}
