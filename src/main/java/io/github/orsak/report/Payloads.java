package io.github.orsak.report;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.stream.Collectors;

/** Quotes what an event carries. */
final class Payloads {

  private Payloads() {}

  /** The message, or else the data, on one line and no longer than so many characters. */
  static String text(Event event, int longest) {
    String text =
        event.message().isBlank()
            ? event.data().stream().map(Payloads::field).collect(Collectors.joining("; "))
            : event.message();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > longest ? line.substring(0, longest) + "…" : line;
  }

  private static String field(Field field) {
    return field.name().isEmpty() ? field.value() : field.name() + ": " + field.value();
  }
}
