package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.CatalogFiles.EventEntry;
import io.github.orsak.knowledge.catalog.CatalogFiles.ProductFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Makes the layout of an event of what its catalog file says of the product and of the event. */
final class Layouts {

  private Layouts() {}

  /**
   * @param outcome what a word for an outcome means
   * @param message what a regular expression finds in messages
   */
  static DataLayout of(
      ProductFile file,
      EventEntry entry,
      Function<String, Outcome> outcome,
      Function<String, MessagePattern> message) {
    Map<String, String> names = inverted(file.names());
    entry.data().stream()
        .filter(datum -> !datum.isEmpty())
        .forEach(datum -> names.putIfAbsent(datum.toLowerCase(Locale.ROOT), datum));
    Map<String, Map<String, String>> canonical = new LinkedHashMap<>();
    file.values().forEach((datum, spellings) -> canonical.put(datum, inverted(spellings)));
    Map<String, Map<String, Outcome>> outcomes = new LinkedHashMap<>();
    file.outcomes()
        .forEach(
            (datum, words) -> {
              Map<String, Outcome> byValue = new LinkedHashMap<>();
              words.forEach((value, word) -> byValue.put(value, outcome.apply(word)));
              outcomes.put(datum, byValue);
            });
    DataLayout layout =
        new DataLayout(
            Objects.requireNonNullElse(file.subject(), ""),
            entry.data(),
            names,
            file.binary(),
            canonical,
            outcomes,
            inverted(file.roles()),
            file.rolesIn(),
            Optional.ofNullable(entry.shows())
                .or(() -> Optional.ofNullable(file.shows()))
                .orElse(""),
            message.apply(Objects.requireNonNullElse(entry.text(), "")),
            Optional.ofNullable(entry.fault())
                .or(() -> Optional.ofNullable(file.fault()))
                .orElse(""));
    return layout.equals(DataLayout.NONE) ? DataLayout.NONE : layout;
  }

  private static Map<String, String> inverted(Map<String, List<String>> spellings) {
    Map<String, String> words = new LinkedHashMap<>();
    spellings.forEach(
        (word, all) -> all.forEach(one -> words.put(one.toLowerCase(Locale.ROOT), word)));
    return words;
  }
}
