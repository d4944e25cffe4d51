package io.github.orsak.redaction;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.names.Spelling;
import io.github.orsak.history.payload.LabelScan;
import io.github.orsak.knowledge.catalog.Labels;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every name that an event tells under a label, as it is written.
 *
 * <p>A diagnosis needs one device, one user and one CA of an event; who passes a log on must know
 * of all, also of those that a catalog has no use for.
 */
final class NamesTold {

  private static final int LONGEST = 64;
  private static final int MOST_WORDS = 7;
  private static final int SHORTEST_SERIAL = 6;

  private static final String PERSON =
      "upn|user|account|owner|requester|principal|logon|display ?name|subject(?: ?name)?";
  private static final Pattern OF_PERSON = either(PERSON);
  private static final Pattern OF_MACHINE = either("computer|machine|server|host|client ?name");
  private static final Pattern NO_NAME = either("id|guid|agent|type|count|version|url|code|time");

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\b(?:" + PERSON + ")(?: ?name)?\\s*[:=]\\s*([^,;:=<>\"'\\r\\n]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERIAL =
      Pattern.compile(
          "\\b(?:seri(?:al|en|e)[ -]?(?:number|nummer|no\\.?|nr\\.?)?)\\s*[:=#]?\\s*"
              + "([0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){2,})(?![0-9a-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMON_NAME =
      Pattern.compile(
          "\\bcn=([^,;:=\"'\\r\\n]+?)\\s*(?=[,;\"'\\r\\n]|$)", Pattern.CASE_INSENSITIVE);

  private final Labels labels;
  private final BiConsumer<Meaning, String> sink;

  /**
   * Hands names over with what they are; a name of a person is a user's, one of a machine a
   * device's.
   */
  NamesTold(Labels labels, BiConsumer<Meaning, String> sink) {
    this.labels = labels;
    this.sink = sink;
  }

  void in(Event event) {
    for (Field field : event.data()) {
      meaning(field.name()).ifPresent(meaning -> tell(meaning, field.value()));
      text(field.value());
    }
    text(event.message());
  }

  private Optional<Meaning> meaning(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Meaning> known = labels.meaning(name).or(() -> labels.hint(name));
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])|[_-]", " ");
    if (known.filter(meaning -> meaning != Meaning.OTHER).isPresent()
        || NO_NAME.matcher(words).find()) {
      return known;
    }
    return OF_PERSON.matcher(words).find()
        ? Optional.of(Meaning.USER)
        : OF_MACHINE.matcher(words).find() ? Optional.of(Meaning.DEVICE) : known;
  }

  private void text(String text) {
    LabelScan.scan(text, labels, this::tell);
    each(LABELLED, Meaning.USER, text);
    each(SERIAL, Meaning.SERIAL, text);
    each(COMMON_NAME, Meaning.USER, text);
  }

  private void each(Pattern pattern, Meaning meaning, String text) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      tell(meaning, found.group(1));
    }
  }

  private void tell(Meaning meaning, String text) {
    String value = Spelling.bared(text);
    boolean sentence =
        value.length() > LONGEST
            || value.split("\\s+").length > MOST_WORDS
            || value.contains("0x")
            || labels.state(value);
    switch (meaning) {
      case DEVICE, USER, CA -> {
        if (!sentence && !Spelling.isBlank(value)) {
          sink.accept(meaning, meaning == Meaning.CA ? Spelling.ca(value) : Spelling.name(value));
        }
      }
      case SERIAL -> {
        if (Spelling.hexDigits(value.replace('-', ':')) >= SHORTEST_SERIAL) {
          sink.accept(meaning, value);
        }
      }
      default -> {}
    }
  }

  private static Pattern either(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
