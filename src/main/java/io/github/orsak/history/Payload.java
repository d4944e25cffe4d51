package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Fault;
import io.github.orsak.knowledge.Labels;
import io.github.orsak.knowledge.Labels.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the data and the message of one event say.
 *
 * <p>No real payload of the connectors is published, so three ways are tried in turn for each
 * field: the name of a value, a label before it in a value or in the message, and its shape.
 */
final class Payload {

  private final Catalog catalog;
  private final Map<Meaning, String> found = new EnumMap<>(Meaning.class);
  private Optional<Fault> code = Optional.empty();
  private Optional<Fault> result = Optional.empty();

  private Payload(Catalog catalog) {
    this.catalog = catalog;
  }

  static Payload of(Event event, Catalog catalog) {
    Payload payload = new Payload(catalog);
    Labels labels = catalog.labels();
    List<String> unlabelled = new ArrayList<>();
    for (Field field : event.data()) {
      Optional<Meaning> named =
          field.name().isEmpty() ? Optional.empty() : labels.meaning(field.name());
      named.ifPresent(meaning -> payload.take(meaning, field.value()));
      if (named.isEmpty() && !LabelScan.scan(field.value(), labels, payload::take)) {
        unlabelled.add(field.value());
      }
    }
    LabelScan.scan(event.message(), labels, payload::take);
    new Shapes(payload).read(unlabelled, event.message());
    return payload;
  }

  /** Takes a labelled value, unless an earlier one of the same meaning stands. */
  void take(Meaning meaning, String text) {
    String value = Spelling.trimmed(text);
    if (value.isEmpty()) {
      return;
    }
    if (meaning == Meaning.CODE || meaning == Meaning.ERROR) {
      takeFault(catalog.faults().labelled(value).or(() -> firstWord(value)));
    } else {
      found.putIfAbsent(meaning, canonical(meaning, value));
    }
  }

  /** Takes a value that looks like a code or result. */
  boolean takeShaped(String word) {
    Optional<Fault> fault = catalog.faults().shaped(word);
    takeFault(fault);
    return fault.isPresent();
  }

  private Optional<Fault> firstWord(String value) {
    int end = value.indexOf(' ');
    return end < 0 ? Optional.empty() : catalog.faults().labelled(value.substring(0, end));
  }

  private void takeFault(Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return;
    }
    if (fault.get().kind() == Fault.Kind.DIAGNOSTIC_CODE) {
      code = code.filter(Fault::specific).or(() -> fault);
    } else {
      result = result.or(() -> fault);
    }
  }

  boolean has(Meaning meaning) {
    return found.containsKey(meaning);
  }

  Optional<Fault> fault(Meaning family) {
    return family == Meaning.CODE ? code : result;
  }

  boolean hasFault() {
    return code.isPresent() || result.isPresent();
  }

  Entities entities() {
    return new Entities(
        found.getOrDefault(Meaning.DEVICE, ""),
        found.getOrDefault(Meaning.USER, ""),
        found.getOrDefault(Meaning.CA, ""),
        found.getOrDefault(Meaning.TEMPLATE, ""),
        found.getOrDefault(Meaning.THUMBPRINT, ""),
        found.getOrDefault(Meaning.SERIAL, ""));
  }

  private static String canonical(Meaning meaning, String value) {
    return switch (meaning) {
      case DEVICE, USER -> Spelling.identity(value);
      case THUMBPRINT -> Spelling.hex(value, false);
      case SERIAL -> Spelling.hex(value, true);
      default -> Spelling.name(value);
    };
  }
}
