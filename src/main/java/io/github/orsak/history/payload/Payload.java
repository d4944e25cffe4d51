package io.github.orsak.history.payload;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.Entities;
import io.github.orsak.history.names.NameBook;
import io.github.orsak.history.names.Spelling;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.catalog.Labels;
import io.github.orsak.knowledge.catalog.Labels.Match;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the data and the message of one event say.
 *
 * <p>No real payload of the connectors is published, so several ways are tried in turn: the name of
 * a value, a label before it in a value or in the message, a word in its name, and last its shape
 * and its place among the fields that the event is said to carry.
 */
public final class Payload {

  // A reason stands near the beginning; the rest of a long message is stack trace.
  private static final int TELLING = 2_048;

  private static final Pattern LINES = Pattern.compile("[\\r\\n;]+");

  private final Catalog catalog;
  private final EventType type;
  private final FaultScan faults;
  private final Map<Meaning, String> found = new EnumMap<>(Meaning.class);
  // Ids that are known to be something else, such as that of an activity.
  private final List<String> others = new ArrayList<>(0);
  private final List<Field> unlabelled = new ArrayList<>(0);
  private final List<String> sentences = new ArrayList<>(0);
  private String reason = "";
  // A field of its own for the result says more than whatever stands in sentences.
  private boolean decided;

  private Payload(Catalog catalog, EventType type) {
    this.catalog = catalog;
    this.type = type;
    this.faults = new FaultScan(catalog.faults());
  }

  public static Payload of(Event event, EventType type, Catalog catalog) {
    Payload payload = new Payload(catalog, type);
    payload.readLabelled(event);
    payload.readUnlabelled();
    payload.readSentences(event);
    return payload;
  }

  private void readLabelled(Event event) {
    Labels labels = catalog.labels();
    for (Field field : event.data()) {
      Optional<Meaning> named =
          field.name().isEmpty() ? Optional.empty() : labels.meaning(field.name());
      if (named.isPresent()) {
        take(named.get(), field.value());
        decided |= faults.specific();
      } else if (LabelScan.scan(field.value(), labels, this::take)) {
        // A value with labels in it may be a whole message, which says more between them.
        sentences.add(field.value());
      } else {
        unlabelled.add(field);
      }
    }
    LabelScan.scan(event.message(), labels, this::take);
  }

  private void readUnlabelled() {
    if (unlabelled.isEmpty()) {
      return;
    }
    Positions positions = new Positions(type.fields(), found::containsKey);
    for (Field field : unlabelled) {
      String value = Spelling.trimmed(field.value());
      Shape shape = Shape.of(value, catalog, failing());
      if (shape == Shape.FAULT) {
        faults.shaped(value);
      } else if (shape == Shape.NAME || shape == Shape.NOISE) {
        sentences.add(value);
      }
      if (Spelling.isNumbered(field.name())) {
        positions.add(value, shape);
      } else {
        readOdd(field.name(), value, shape);
      }
    }
    positions.settle(this::take);
  }

  // A name that is no label can still hint at what it names; otherwise only a plain shape counts.
  private void readOdd(String name, String value, Shape shape) {
    Optional<Meaning> hint = catalog.labels().hint(name);
    if (hint.filter(meaning -> meaning == Meaning.CODE || meaning == Meaning.ERROR).isPresent()) {
      take(hint.get(), value);
    } else {
      hint.filter(shape::fills).or(shape::evident).ifPresent(meaning -> take(meaning, value));
    }
  }

  private void readSentences(Event event) {
    sentences.add(event.message());
    if (failing() && !decided) {
      sentences.forEach(faults::in);
    }
    sentences.forEach(this::mentionedIn);
  }

  // An id in a sentence, such as "failed for device <id>".
  private void mentionedIn(String text) {
    int at = found.containsKey(Meaning.DEVICE) ? -1 : Spelling.guidIn(text, 0);
    while (at >= 0) {
      String id = text.substring(at, at + Spelling.GUID);
      Optional<Meaning> said = catalog.labels().before(text, 0, at).map(Match::meaning);
      boolean other = others.contains(Spelling.identity(id));
      if (!other && said.orElse(Meaning.DEVICE) == Meaning.DEVICE && !isUser(id)) {
        take(Meaning.DEVICE, id);
        return;
      }
      at = Spelling.guidIn(text, at + Spelling.GUID);
    }
  }

  private boolean isUser(String id) {
    return Spelling.identity(spelled(Meaning.USER)).equals(Spelling.identity(id));
  }

  private boolean failing() {
    return type.outcome().codeTells();
  }

  /** Takes a labelled value, unless an earlier one of the same meaning stands. */
  private void take(Meaning meaning, String text) {
    String value = Spelling.bared(text);
    if (Spelling.isBlank(value)) {
      return;
    }
    switch (meaning) {
      case CODE -> faults.code(value);
      case ERROR -> {
        faults.error(value);
        reason = reason.isEmpty() && isText(value) ? value : reason;
      }
      case OTHER -> others.add(Spelling.identity(value));
      default -> found.putIfAbsent(meaning, value);
    }
  }

  private static boolean isText(String value) {
    return value.indexOf(' ') > 0 && value.chars().anyMatch(Character::isLetter);
  }

  /**
   * The words in which the event says why it failed: those of a field for errors, or else what its
   * sentences say apart from labelled values; or empty.
   */
  String reason() {
    if (reason.isEmpty()) {
      reason =
          sentences.stream()
              .map(text -> text.substring(0, Math.min(text.length(), TELLING)))
              .flatMap(LINES::splitAsStream)
              .map(String::strip)
              .filter(line -> isText(line) && !found.containsValue(line))
              .filter(line -> !LabelScan.scan(line, catalog.labels(), (m, v) -> {}))
              .collect(Collectors.joining(" "));
    }
    return reason;
  }

  FaultScan faults() {
    return faults;
  }

  /** The CA as the event names it, in lower case; or empty. */
  public String ca() {
    return Spelling.ca(spelled(Meaning.CA)).toLowerCase(Locale.ROOT);
  }

  Entities entities(NameBook names) {
    return new Entities(
        Spelling.identity(spelled(Meaning.DEVICE)),
        Spelling.identity(spelled(Meaning.USER)),
        names.ca(spelled(Meaning.CA)),
        names.template(spelled(Meaning.TEMPLATE)),
        Spelling.hex(spelled(Meaning.THUMBPRINT), false),
        Spelling.hex(spelled(Meaning.SERIAL), true));
  }

  private String spelled(Meaning meaning) {
    return found.getOrDefault(meaning, "");
  }
}
