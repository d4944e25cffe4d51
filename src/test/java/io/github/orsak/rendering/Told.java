package io.github.orsak.rendering;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs say about an event, where the event itself does not. */
final class Told {

  /** The zone of the server that writes local times. */
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final List<String> ENGLISH =
      List.of("Information", "Critical", "Error", "Warning", "Information", "Verbose");

  private Told() {}

  /** A description like those of the connector: a sentence, and a line for each value. */
  static String message(Event event) {
    String first = event.message().isEmpty() ? "Event of the connector." : event.message();
    return Stream.concat(Stream.of(first), event.data().stream().map(Told::line))
        .collect(Collectors.joining("\r\n"));
  }

  private static String line(Field field) {
    return field.name().isEmpty() ? field.value() : field.name() + ": " + field.value();
  }

  /** The event source: what stands before the slash of a channel, where nothing else is known. */
  static String provider(Event event) {
    return event.provider().isEmpty() ? event.channel().replaceAll("/.*", "") : event.provider();
  }

  static int level(Event event) {
    return event.level() == Level.NOT_STATED ? 4 : event.level().ordinal();
  }

  static String levelWord(Event event) {
    return ENGLISH.get(event.level().ordinal());
  }

  static List<String> values(Event event) {
    return event.data().stream().map(Field::value).toList();
  }

  static ZonedDateTime local(Event event) {
    return event.time().atZone(ZONE);
  }

  static String local(Event event, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local(event));
  }
}
