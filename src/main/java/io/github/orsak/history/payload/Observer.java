package io.github.orsak.history.payload;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.Details;
import io.github.orsak.history.Observation;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.names.NameBook;
import io.github.orsak.history.payload.FaultScan.Found;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an event under the catalog's vocabulary. */
public final class Observer {

  // A telling text stands near the beginning; the rest of a long message is stack trace.
  private static final int TELLING = 8_192;

  private final Catalog catalog;
  private final NameBook names;
  private final Witness witness;
  private final Set<String> coded;
  private final Map<EventType, Boilerplate> boilerplate = new IdentityHashMap<>();

  /** Reads each event by itself, with the names that it uses. */
  public Observer(Catalog catalog) {
    this(catalog, new NameBook(new Authorities(catalog)));
  }

  public Observer(Catalog catalog, NameBook names) {
    this.catalog = catalog;
    this.names = names;
    this.witness = new Witness(catalog, names);
    this.coded =
        catalog.types().stream()
            .filter(type -> !type.codes().isEmpty())
            .map(EventType::product)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What the event says, if the catalog knows it. */
  public Optional<Observation> observe(Event event) {
    return catalog
        .type(event)
        .map(type -> type.layout().none() ? observe(event, type) : witness.observe(event, type));
  }

  /** The words in which an event says why something failed, whatever its codes say; or empty. */
  public String reason(Event event) {
    return catalog
        .type(event)
        .filter(type -> type.outcome().failed())
        .map(type -> Payload.of(event, type, catalog).reason())
        .orElse("");
  }

  private Observation observe(Event event, EventType type) {
    Payload payload = Payload.of(event, type, catalog);
    Optional<Found> found =
        type.outcome().codeTells() ? fault(event, payload.faults()) : Optional.empty();
    Optional<Fault> fault = found.map(Found::fault);
    boolean vague = type.outcome().failed() && fault.filter(Fault::specific).isEmpty();
    String reason = vague ? payload.reason() : "";
    return new Observation(
        event,
        type,
        type.outcome(),
        type.operation().name(),
        fault.map(Fault::canonicalName).orElse(Fault.NONE),
        fault.map(Fault::specific).orElse(false),
        fault.map(Fault::value).orElse(""),
        found.map(Found::wording).orElse(""),
        reason,
        vague && (found.filter(payload.faults()::says).isPresent() || saysWhy(reason, type)),
        payload.faults().code().map(Found::fault).filter(code -> contradicts(type, code)),
        payload.entities(names),
        Details.NONE,
        type.reports(),
        Optional.empty(),
        List.of());
  }

  private boolean saysWhy(String reason, EventType type) {
    return !reason.isEmpty()
        && boilerplate.computeIfAbsent(type, own -> Boilerplate.of(own, catalog)).leavesOut(reason);
  }

  // A code that is listed nowhere says nothing; the codes of a product that documents none are
  // somebody else's.
  private boolean contradicts(EventType type, Fault code) {
    return coded.contains(type.product()) && catalog.faults().lists(code) && type.contradicts(code);
  }

  /**
   * The most specific fault: a diagnostic code that names a cause, then a result, then a text, and
   * only then what no table lists, and last what names no cause at all.
   */
  private Optional<Found> fault(Event event, FaultScan faults) {
    Optional<Found> unlisted =
        faults.code().filter(faults::says).or(() -> faults.result().filter(faults::says));
    return faults
        .code()
        .filter(Found::specific)
        .or(() -> faults.result().filter(Found::specific))
        .or(() -> told(event, unlisted.map(Found::wording).orElse("")))
        .or(() -> unlisted)
        .or(faults::result)
        .or(faults::code);
  }

  // Words beside a value that is not listed are only a part of what it means.
  private Optional<Found> told(Event event, String value) {
    Stream<String> texts =
        Stream.concat(Stream.of(event.message()), event.data().stream().map(Field::value));
    return texts
        .flatMap(text -> value.isEmpty() ? Stream.of(text) : text.lines())
        .filter(text -> value.isEmpty() || !text.contains(value))
        .flatMap(text -> told(text).stream())
        .findFirst();
  }

  private Optional<Found> told(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String beginning = text.length() > TELLING ? text.substring(0, TELLING) : text;
    String lower = beginning.toLowerCase(Locale.ROOT);
    return catalog
        .faults()
        .told(lower)
        .map(told -> new Found(told.fault(), spelled(text, lower, told.words())));
  }

  private static String spelled(String text, String lower, String words) {
    int at = lower.indexOf(words);
    return text.substring(
        Math.min(at, text.length()), Math.min(at + words.length(), text.length()));
  }
}
