package io.github.orsak.whynot;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.history.Observation;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes events that a case could have held: like those it holds, at another time, with another code
 * or about another device. What it makes says what it should, or is not made.
 */
final class Forge {

  private static final String ADDED = "(added)";
  private static final String VALUE = "0[xX][0-9A-Fa-f]+|-\\d{9,10}";

  private final Catalog catalog;
  private final Observer observer;
  private final Map<Event, Optional<Observation>> observed = new IdentityHashMap<>();
  private int made;

  Forge(Catalog catalog) {
    this.catalog = catalog;
    this.observer = new Observer(catalog);
  }

  /** What an event says. */
  Optional<Observation> observe(Event event) {
    return observed.computeIfAbsent(event, observer::observe);
  }

  /** The faults that these names stand for. */
  List<Fault> faults(Iterable<String> names) {
    List<Fault> faults = new ArrayList<>();
    names.forEach(name -> catalog.faults().named(name).ifPresent(faults::add));
    return faults;
  }

  /** The same event at another time; its record number would no longer fit. */
  static Event at(Event event, Instant time) {
    return copy(event, time, event.data(), event.message()).withRecordId(Event.NO_RECORD_ID);
  }

  /** The same event with another fault, where its payload can carry it. */
  Optional<Event> recoded(Event event, Fault fault) {
    return Optional.of(coded(event, fault)).filter(now -> carries(now, fault));
  }

  /**
   * An event of a type.
   *
   * @param like an event of the case to copy what it is about from
   * @param fault the fault it carries, if any
   * @param text a text that it must contain, or empty
   * @param another whether it is about a device that the case does not name
   */
  Optional<Event> made(
      Event like,
      EventType type,
      Optional<Fault> fault,
      String text,
      String host,
      boolean another) {
    made++;
    boolean same = observe(like).filter(seen -> ofOneProduct(seen.type(), type)).isPresent();
    Event event =
        new Event(
            like.time(),
            host,
            same ? like.channel() : catalog.channel(type),
            same ? like.provider() : catalog.provider(type),
            type.id(),
            same && type.id() == like.id() ? like.level() : Level.NOT_STATED,
            Event.NO_RECORD_ID,
            like.data().stream().filter(field -> !tellsFault(like, field)).toList(),
            same && type.id() == like.id() && fault.isEmpty() ? like.message() : "",
            Place.record(ADDED, made));
    Event about = another ? elsewhere(event) : event;
    Event coded = fault.map(one -> coded(about, one)).orElse(about);
    Event saying = text.isEmpty() || coded.mentions(text) ? coded : saying(coded, text);
    return Optional.of(saying)
        .filter(one -> observe(one).filter(seen -> seen.type().equals(type)).isPresent())
        .filter(one -> fault.isEmpty() || carries(one, fault.get()));
  }

  private static boolean ofOneProduct(EventType one, EventType other) {
    return one.product().equals(other.product());
  }

  private static Event saying(Event event, String text) {
    List<Field> data = new ArrayList<>(event.data());
    data.add(new Field("", text));
    return copy(event, event.time(), data, event.message());
  }

  private boolean carries(Event event, Fault fault) {
    return observe(event).filter(seen -> seen.fault().equals(fault.canonicalName())).isPresent();
  }

  private Event coded(Event event, Fault fault) {
    // Of some programs the id alone says what failed.
    if (tells(event, List.of()).equals(fault.canonicalName())) {
      return event;
    }
    if (fault.value().isEmpty()) {
      List<Field> bare = event.data().stream().filter(f -> !tellsFault(event, f)).toList();
      String words = fault.texts().stream().findFirst().orElse(fault.name());
      return copy(event, event.time(), bare, words);
    }
    List<Field> data = new ArrayList<>();
    boolean told = false;
    for (Field field : event.data()) {
      boolean tells = tellsFault(event, field);
      String value = field.value().replaceAll(VALUE, fault.value());
      data.add(tells ? new Field(field.name(), value) : field);
      told |= tells;
    }
    if (!told) {
      String label = fault.kind() == Fault.Kind.HRESULT ? "HRESULT: " : "Diagnostic Code: ";
      data.add(new Field("", label + fault.value()));
    }
    return copy(event, event.time(), data, "");
  }

  private String tells(Event event, List<Field> data) {
    Event alone = copy(event, event.time(), data, "");
    return observer.observe(alone).map(Observation::fault).orElse(Fault.NONE);
  }

  private boolean tellsFault(Event event, Field field) {
    return !tells(event, List.of(field)).equals(tells(event, List.of()));
  }

  private Event elsewhere(Event event) {
    String device = observe(event).map(seen -> seen.entities().device()).orElse("");
    String other = "00000000-0000-4000-8000-%012d".formatted(made);
    if (device.isEmpty()) {
      return saying(event, "Device ID: " + other);
    }
    List<Field> data = new ArrayList<>();
    for (Field field : event.data()) {
      String value = field.value();
      int at = value.toLowerCase(Locale.ROOT).indexOf(device);
      data.add(
          at < 0
              ? field
              : new Field(
                  field.name(),
                  value.substring(0, at) + other + value.substring(at + device.length())));
    }
    return copy(event, event.time(), data, event.message());
  }

  private static Event copy(Event event, Instant time, List<Field> data, String message) {
    return new Event(
        time,
        event.host(),
        event.channel(),
        event.provider(),
        event.id(),
        event.level(),
        event.recordId(),
        data,
        message,
        event.place());
  }
}
