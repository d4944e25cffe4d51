package io.github.orsak.redaction;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.history.Observation;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives names in events stand-ins, the same one for the same name wherever it stands, so that a log
 * can be passed on and is still diagnosed as it was.
 *
 * <p>Replaced are hosts and domains, devices, users, mail addresses, CAs, subjects, security ids,
 * serial numbers, thumbprints and other long hex, GUIDs, network addresses, shares, profile folders
 * and encoded data: what is labelled or looks so, and then the same name wherever it stands. Kept
 * are codes, results, templates, times and the words around them. What a message tells of a person
 * in free text is not recognised: read what you pass on.
 */
public final class Pseudonyms {

  private final Catalog catalog;
  private final Observer observer;
  private final Lexicon lexicon;
  private final NamesTold told;
  private Optional<Replacer> replacer = Optional.empty();

  /** Knows no name yet. */
  public Pseudonyms(Catalog catalog) {
    this.catalog = catalog;
    this.observer = new Observer(catalog);
    this.lexicon = new Lexicon(vocabulary(catalog));
    this.told = new NamesTold(catalog.labels(), lexicon::learn);
  }

  // What the catalog gives a name of its own.
  private static Set<String> vocabulary(Catalog catalog) {
    return catalog.types().stream()
        .flatMap(type -> type.layout().canonical().values().stream())
        .flatMap(spellings -> spellings.keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The events with stand-ins; their times, ids, numbers and places stay. */
  public List<Event> redact(List<Event> events) {
    events.forEach(this::learn);
    return events.stream().map(this::redact).toList();
  }

  /**
   * Takes note of the names in an event. All events of a case have to pass before the first is
   * {@linkplain #redact(Event) redacted}, since a name is told under its label in one place and
   * alone in another. Of events of unknown products only the host counts.
   */
  public void learn(Event event) {
    replacer = Optional.empty();
    lexicon.host(event.host());
    if (!catalog.ours(event)) {
      return;
    }
    observer
        .observe(event)
        .map(Observation::entities)
        .ifPresent(
            entities -> {
              lexicon.name(entities.device(), "device");
              lexicon.name(entities.user(), "user");
              lexicon.authority(entities.ca());
              lexicon.thumbprint(entities.thumbprint());
              lexicon.serial(entities.serial());
            });
    told.in(event);
    event.data().forEach(field -> lexicon.mailed(field.value()));
    lexicon.mailed(event.message());
  }

  /** The event with stand-ins; its time, ids, numbers and the position in its log stay. */
  public Event redact(Event event) {
    return new Event(
        event.time(),
        text(event.host()),
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        event.recordId(),
        event.data().stream().map(field -> new Field(field.name(), text(field.value()))).toList(),
        text(event.message()),
        place(event.place()));
  }

  /** What was read, with stand-ins in its name and in what is said of it. */
  public Input redact(Input input) {
    return new Input(
        text(input.name()),
        message(input.format()),
        input.encoding(),
        input.records(),
        input.skipped(),
        input.problems().stream()
            .map(
                problem ->
                    new Problem(
                        place(problem.place()), message(problem.message()), problem.lossy()))
            .toList());
  }

  private Place place(Place place) {
    return new Place(text(place.input()), place.unit(), place.position(), place.damaged());
  }

  private Message message(Message message) {
    return new Message(message.kind(), message.values().stream().map(this::value).toList());
  }

  private Object value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::value).toList();
    }
    if (value instanceof Message message) {
      return message(message);
    }
    return value instanceof String text ? text(text) : value;
  }

  /** The text with stand-ins. */
  public String text(String text) {
    if (replacer.isEmpty()) {
      replacer = Optional.of(new Replacer(lexicon));
    }
    return replacer.get().text(text);
  }
}
