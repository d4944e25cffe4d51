package io.github.orsak.history.payload;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.Details;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.names.NameBook;
import io.github.orsak.history.names.Spelling;
import io.github.orsak.history.payload.FaultScan.Found;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.DataLayout;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an event of a documented program beside the connector. */
final class Witness {

  // Windows writes its errors as %%1069, as a result, or as a small number in hexadecimal.
  private static final Pattern NUMBER =
      Pattern.compile("%%(?<decimal>-?\\d{1,10})|\\b0[xX](?<hex>[0-9a-fA-F]{1,8})\\b");
  private static final long UNSIGNED = 0xFFFF_FFFFL;
  private static final Pattern BARE = Pattern.compile("\\d{1,5}");
  private static final Pattern GAP = Pattern.compile("\\{([a-z0-9]+)}");
  private static final Pattern DISPENSABLE =
      Pattern.compile("\\[([^\\]{]*\\{([a-z0-9]+)}[^\\]]*)]");
  private static final String ERROR = "error";

  private final Faults faults;
  private final NameBook names;

  Witness(Catalog catalog, NameBook names) {
    this.faults = catalog.faults();
    this.names = names;
  }

  Observation observe(Event event, EventType type) {
    Details details = Details.of(event, type.layout());
    Outcome outcome = outcome(type, details);
    Optional<Found> found =
        outcome.codeTells() ? fault(event, details, type.layout()) : Optional.empty();
    Optional<Fault> fault = found.map(Found::fault);
    boolean specific = fault.map(Fault::specific).orElse(false);
    return new Observation(
        event,
        type,
        outcome,
        type.operation().name(),
        fault.map(Fault::canonicalName).orElse(Fault.NONE),
        specific,
        fault.map(Fault::value).orElse(""),
        found.map(Found::wording).orElse(""),
        outcome.failed() && fault.isEmpty() ? event.message() : "",
        outcome.failed() && !specific,
        Optional.empty(),
        entities(details),
        details,
        "",
        Optional.empty(),
        List.of());
  }

  private static Outcome outcome(EventType type, Details details) {
    return type.layout().outcomes().keySet().stream()
        .flatMap(datum -> type.layout().outcome(datum, details.of(datum)).stream())
        .findFirst()
        .orElse(type.outcome());
  }

  private Entities entities(Details details) {
    return new Entities(
        Spelling.identity(details.of("device")),
        Spelling.identity(details.of("user")),
        names.ca(details.of("ca")),
        names.template(details.of("template")),
        Spelling.hex(details.of("thumbprint"), false),
        Spelling.hex(details.of("serial"), true));
  }

  private Optional<Found> fault(Event event, Details details, DataLayout layout) {
    if (!layout.fault().isEmpty()) {
      return Optional.of(layout.fault())
          .map(pattern -> DISPENSABLE.matcher(pattern).replaceAll(part -> kept(part, details)))
          .map(pattern -> GAP.matcher(pattern).replaceAll(gap -> filled(gap, details)))
          .map(name -> new Found(faults.called(name), wording(name, layout)));
    }
    Optional<Found> stated = error(details.of(ERROR));
    for (int i = 0; !tells(stated) && i < event.data().size(); i++) {
      Field field = event.data().get(i);
      boolean binary = field.name().equalsIgnoreCase("Binary");
      stated = binary ? stated : better(in(field.value()), stated);
    }
    stated = better(stated, in(event.message()));
    return tells(stated) ? stated : better(told(event), stated);
  }

  // What is made of a status is told as people write it: HTTP 403.16.
  private static String wording(String name, DataLayout layout) {
    return layout.fault().equals(name) ? name : name.replace('_', ' ');
  }

  // A number that adds nothing, such as the second one of HTTP 500.0, is not told.
  private static String kept(MatchResult part, Details details) {
    String value = details.of(part.group(2));
    return value.isEmpty() || value.equals("0") ? "" : Matcher.quoteReplacement(part.group(1));
  }

  private static String filled(MatchResult gap, Details details) {
    return Matcher.quoteReplacement(details.of(gap.group(1)));
  }

  private static boolean tells(Optional<Found> found) {
    return found.filter(Found::specific).isPresent();
  }

  /** The first, unless only the second names a cause. */
  private static Optional<Found> better(Optional<Found> first, Optional<Found> second) {
    return tells(second) && !tells(first) ? second : first.or(() -> second);
  }

  // Beside a code that names no cause, the words may.
  private Optional<Found> told(Event event) {
    StringBuilder text = new StringBuilder(event.message());
    event.data().forEach(field -> text.append('\n').append(field.value()));
    return faults
        .told(text.toString().toLowerCase(Locale.ROOT))
        .map(told -> new Found(told.fault(), told.words()));
  }

  // Where an error is expected, a bare number is one.
  private Optional<Found> error(String text) {
    return in(BARE.matcher(text).matches() ? "%%" + text : text)
        .map(found -> new Found(found.fault(), text));
  }

  private Optional<Found> in(String text) {
    return NUMBER.matcher(text).results().map(this::found).flatMap(Optional::stream).findFirst();
  }

  private Optional<Found> found(MatchResult number) {
    long value =
        number.group(1) != null
            ? Long.parseLong(number.group(1)) & UNSIGNED
            : Long.parseLong(number.group(2), 16);
    return faults.windows(value).map(fault -> new Found(fault, number.group()));
  }
}
