package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.CatalogFiles.EventEntry;
import io.github.orsak.knowledge.catalog.CatalogFiles.ProductFile;
import io.github.orsak.knowledge.files.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Makes a product of its file. */
final class ProductLoader {

  private static final List<Labels.Meaning> USUAL_FIELDS =
      List.of(Labels.Meaning.DEVICE, Labels.Meaning.USER);

  private final String place;
  private final ProductFile file;
  private final Translations translations;
  private final YamlReader reader;
  private final Map<String, Operation> operations;

  /**
   * Prepares for a file.
   *
   * @param place where it stands
   * @param file what is in it
   * @param translations its texts in other languages
   * @param reader notes what is wrong
   * @param operations those that its events may name
   */
  ProductLoader(
      String place,
      ProductFile file,
      Translations translations,
      YamlReader reader,
      Map<String, Operation> operations) {
    this.place = place;
    this.file = file;
    this.translations = translations;
    this.reader = reader;
    this.operations = operations;
  }

  /** The product with those of its events whose operation is known. */
  Catalog.Product product() {
    Map<Integer, EventType> types = types();
    return new Catalog.Product(
        file.product(),
        file.channels(),
        file.providers(),
        file.distinctive(),
        file.mayBeLocal(),
        reader.constant(
            place,
            Computer.class,
            Objects.requireNonNullElse(file.computer(), "named"),
            Computer.NAMED),
        types);
  }

  private Map<Integer, EventType> types() {
    Map<Integer, EventType> types = new LinkedHashMap<>();
    MessagePattern routine = pattern("routine", Objects.requireNonNullElse(file.routine(), ""));
    for (EventEntry entry : file.events()) {
      Optional<Operation> operation = Optional.ofNullable(operations.get(entry.operation()));
      if (operation.isEmpty()) {
        String nearest = Nearest.to(entry.operation(), operations.keySet()).orElse("none");
        reader.problem(
            place,
            "event "
                + entry.id()
                + " names the operation "
                + entry.operation()
                + ", which is not defined; nearest: "
                + nearest);
        continue;
      }
      DataLayout layout =
          Layouts.of(
              file,
              entry,
              word -> reader.constant(place, Outcome.class, word, Outcome.INFO),
              text -> pattern("the text of event " + entry.id(), text));
      EventType type =
          new EventType(
              entry.id(),
              entry.name(),
              file.product(),
              operation.get(),
              reader.constant(place, Outcome.class, entry.outcome(), Outcome.INFO),
              entry.repeated(),
              entry.summarises(),
              Objects.requireNonNullElse(entry.standsFor(), ""),
              Objects.requireNonNullElse(entry.reports(), ""),
              entry.codes(),
              entry.fields().isEmpty()
                  ? USUAL_FIELDS
                  : entry.fields().stream()
                      .map(
                          field ->
                              reader.constant(
                                  place, Labels.Meaning.class, field, Labels.Meaning.OTHER))
                      .toList(),
              layout,
              Optional.ofNullable(entry.change())
                  .map(tells -> new Alteration(known(entry, tells, layout), routine)),
              entry.aliases(),
              translations.words("events", entry.id() + " " + entry.name(), entry.meaning()),
              file.source());
      if (types.put(entry.id(), type) != null) {
        reader.problem(place, "event " + entry.id() + " is defined twice; remove one");
      }
    }
    return types;
  }

  private List<String> known(EventEntry entry, List<String> tells, DataLayout layout) {
    for (String datum : tells) {
      if (!layout.data().contains(datum)) {
        reader.problem(
            place,
            "the change of event "
                + entry.id()
                + " tells "
                + datum
                + ", which is none of its data; nearest: "
                + Nearest.to(datum, layout.data()).orElse("none"));
      }
    }
    return tells;
  }

  private MessagePattern pattern(String what, String text) {
    try {
      return new MessagePattern(text);
    } catch (PatternSyntaxException e) {
      reader.problem(
          place,
          what
              + " is no regular expression: "
              + e.getDescription()
              + " near character "
              + Math.max(0, e.getIndex())
              + " of \""
              + text
              + "\"; mend it, or leave it out");
      return MessagePattern.NONE;
    }
  }
}
