package io.github.orsak.source.batch;

import io.github.orsak.event.Event;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.Names;
import io.github.orsak.source.record.TextFormat;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own batch format, in which scenarios are written and events can be noted by hand.
 *
 * <pre>{@code
 * scenario: a failed issuance that recovers within five minutes is not an outage
 * start: 2021-03-01T10:00:00Z
 * defaults: { host: NDES01, channel: Microsoft Intune Connector }
 * events:
 *   - { at: +0s,  id: 20102, data: { "Diagnostic Code": "0x00000400" }, repeat: 3, every: 2m }
 *   - { at: +30s, id: 20100 }
 * }</pre>
 *
 * <p>Events that state no {@code record} number are numbered without holes per host and channel, in
 * the order of their times; a stated number is where the numbering goes on.
 */
public final class YamlBatch {

  /** The format, for the list of all. */
  public static final TextFormat FORMAT =
      new TextFormat(
          Message.of("format.batch"),
          false,
          YamlBatch::begins,
          (reading, text, beginning) -> {
            read(reading, text);
            return Optional.of(Message.of("format.batch"));
          });

  /** How a dump of events begins that Chainsaw writes as YAML, in a shape of its own. */
  private static final Pattern DUMP = Pattern.compile("---\\s*\\nEvent(?:_attributes)?:");

  /** The keys of a document, one of which begins each batch. */
  private static final Set<String> KEYS =
      Set.of("scenario", "start", "defaults", "events", "expect");

  private static final Pattern KEY = Pattern.compile("[\"']?(\\w+)[\"']?\\s*:(?:\\s|$)");
  private static final List<String> DEFAULTS = List.of("host", "channel", "provider", "level");

  private final String name;
  private final Names names = new Names();
  private final Map<List<String>, Long> lastRecord = new HashMap<>();
  private List<Problem> problems = new ArrayList<>();

  private YamlBatch(String name) {
    this.name = name;
  }

  /**
   * One document.
   *
   * @param line where it begins
   * @param title what the scenario says, or empty
   * @param events its events in the order of their times, without those that have a problem
   * @param expect what it expects of a diagnosis, uninterpreted, if it says so
   * @param problems everything that is wrong with it, with its line; whoever needs the document
   *     whole must find none
   */
  public record Batch(
      int line,
      String title,
      List<Event> events,
      Optional<YamlNode> expect,
      List<Problem> problems) {
    public Batch {
      events = List.copyOf(events);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a text that holds one document. Never fails: what is wrong stands in the problems.
   *
   * @param name the file, for the places of events and problems
   */
  public static Batch parse(String name, String text) {
    List<Batch> all = parseAll(name, text);
    return all.size() == 1
        ? all.get(0)
        : failed(name, all.get(1).line(), Message.of("yaml.second"));
  }

  /**
   * Reads every document of a text, each by itself. Never fails, and gives at least one.
   *
   * @param name the file, for the places of events and problems
   */
  public static List<Batch> parseAll(String name, String text) {
    List<Batch> all = new ArrayList<>();
    YamlText documents = new YamlText(new StringReader(text), Caps.DEFAULTS.text());
    for (Optional<YamlText.Document> next = documents.next();
        next.isPresent();
        next = documents.next()) {
      all.add(new YamlBatch(name).read(next.get()));
    }
    return all.isEmpty() ? List.of(failed(name, 1, Message.of("yaml.empty"))) : all;
  }

  private static boolean begins(String text) {
    if (DUMP.matcher(text).lookingAt()) {
      return false;
    }
    String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%YAML"))
            .findFirst()
            .orElse("");
    Matcher key = KEY.matcher(first);
    return first.equals("---")
        || first.startsWith("--- ")
        || key.lookingAt() && KEYS.contains(key.group(1));
  }

  /** Reads all documents of a text and hands on their events. */
  private static void read(InputReading reading, Reader text) {
    YamlBatch batch = new YamlBatch(reading.name());
    YamlText documents = new YamlText(text, reading.caps().text());
    for (Optional<YamlText.Document> next = documents.next();
        next.isPresent();
        next = documents.next()) {
      Batch read = batch.read(next.get());
      if (next.get().strange(KEYS)) {
        reading.skipStranger(
            Place.line(reading.name(), read.line()),
            Message.of("yaml.strange", List.copyOf(new TreeSet<>(KEYS))));
      } else {
        read.events().forEach(reading::accept);
        tell(read.problems(), reading);
      }
    }
    if (reading.events() == 0 && reading.skipped() == 0) {
      reading.holdsNone(Message.of("yaml.none"), false);
    }
  }

  /** An event with several problems is still one skipped record. */
  private static void tell(List<Problem> problems, InputReading reading) {
    Optional<Place> previous = Optional.empty();
    for (Problem problem : problems) {
      Optional<Place> place = Optional.of(problem.place());
      if (place.equals(previous)) {
        reading.problem(problem.place(), problem.message(), problem.lossy());
      } else {
        reading.skip(problem.place(), problem.message());
      }
      previous = place;
    }
  }

  private static Batch failed(String name, int line, Message message) {
    Problem problem = new Problem(Place.line(name, line), message, true);
    return new Batch(line, "", List.of(), Optional.empty(), List.of(problem));
  }

  private Batch read(YamlText.Document read) {
    problems = new ArrayList<>();
    YamlNode document = read.node();
    YamlFields fields = new YamlFields(name, document, Message.of("yaml.document"), problems);
    fields.allow(KEYS);
    Optional<Instant> start = fields.time("start");
    YamlFields defaults = fields.mapping("defaults");
    defaults.allow(Set.copyOf(DEFAULTS));
    List<BatchEntry> entries = new ArrayList<>();
    long events = 0;
    for (YamlNode item : fields.list("events")) {
      int before = problems.size();
      BatchEntry entry =
          BatchEntry.of(
              new YamlFields(name, item, Message.of("yaml.event"), problems), defaults, start);
      events += entry.times().size();
      if (events > Limits.BATCH) {
        fields.problem(item.line(), Message.of("yaml.most", Limits.BATCH));
        break;
      }
      if (problems.size() == before) {
        entries.add(entry);
      }
    }
    String title = fields.text("scenario");
    Optional<YamlNode> expect = fields.usable("expect");
    read.broken()
        .ifPresent(
            end ->
                fields.problem(
                    end.line(), Message.of(end.last() ? "yaml.rest" : "yaml.part", end.message())));
    return new Batch(document.line(), title, number(entries), expect, problems);
  }

  private List<Event> number(List<BatchEntry> entries) {
    List<Event> events = new ArrayList<>();
    for (BatchEntry entry : entries) {
      for (int i = 0; i < entry.times().size(); i++) {
        events.add(entry.event(name, names, i));
      }
    }
    events.sort(Comparator.comparing(Event::time));
    events.replaceAll(this::numbered);
    return events;
  }

  private Event numbered(Event event) {
    long record =
        lastRecord.merge(
            List.of(event.host(), event.channel()),
            event.numbered() ? event.recordId() : 1,
            (last, stated) -> event.numbered() ? stated : last + 1);
    return new Event(
        event.time(),
        event.host(),
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        record,
        event.data(),
        event.message(),
        event.place(),
        event.computer());
  }
}
