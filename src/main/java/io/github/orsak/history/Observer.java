package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.EventType;
import io.github.orsak.knowledge.Fault;
import java.util.Locale;
import java.util.Optional;

/** Reads an event under the catalog's vocabulary. */
public final class Observer {

  // A telling text stands near the beginning; the rest of a long message is stack trace.
  private static final int TELLING = 8_192;

  private final Catalog catalog;

  public Observer(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What the event says, if the catalog knows it. */
  public Optional<Observation> observe(Event event) {
    return catalog.type(event).map(type -> observe(event, type));
  }

  private Observation observe(Event event, EventType type) {
    Payload payload = Payload.of(event, type, catalog);
    Optional<Fault> fault = type.outcome().codeTells() ? fault(event, payload) : Optional.empty();
    return new Observation(
        event,
        type,
        type.operation().name(),
        fault.map(Fault::canonicalName).orElse(Fault.NONE),
        fault.map(Fault::specific).orElse(false),
        fault.map(Fault::value).orElse(""),
        payload.entities(),
        type.reports());
  }

  /**
   * The most specific fault: a diagnostic code that names a cause, then a result, then a text, and
   * only then a code that names none.
   */
  private Optional<Fault> fault(Event event, Payload payload) {
    Optional<Fault> code = payload.faults().code();
    Optional<Fault> result = payload.faults().result();
    return code.filter(Fault::specific)
        .or(() -> result.filter(Fault::specific))
        .or(() -> told(event))
        .or(() -> result)
        .or(() -> code);
  }

  private Optional<Fault> told(Event event) {
    Optional<Fault> told = told(event.message());
    for (int i = 0; told.isEmpty() && i < event.data().size(); i++) {
      told = told(event.data().get(i).value());
    }
    return told;
  }

  private Optional<Fault> told(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String beginning = text.length() > TELLING ? text.substring(0, TELLING) : text;
    return catalog.faults().told(beginning.toLowerCase(Locale.ROOT));
  }
}
