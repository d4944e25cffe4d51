package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.CatalogFiles.TranslationFile;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.YamlReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of a catalog file in other languages: {@code <name>.<language>.yaml} beside it gives
 * them list by list, by the name of each item.
 */
final class Translations {

  private final YamlReader reader;
  private final Map<String, Language> languages = new LinkedHashMap<>();
  private final Map<String, Set<String>> known = new LinkedHashMap<>();

  private record Language(String place, Map<String, Map<String, String>> lists) {}

  /**
   * Reads the languages of a catalog file.
   *
   * @param path the English file
   * @param reader notes what is wrong with them
   */
  Translations(Shelf shelf, String path, YamlReader reader) {
    this.reader = reader;
    shelf
        .languagesOf(path)
        .forEach(
            (language, twin) ->
                reader
                    .read(shelf.place(twin), shelf.files().get(twin), TranslationFile.class)
                    .ifPresent(
                        file ->
                            languages.put(
                                language, new Language(shelf.place(twin), file.lists()))));
  }

  /** A text in all languages that have it. */
  Words words(String list, String name, String english) {
    known.computeIfAbsent(list, any -> new LinkedHashSet<>()).add(name);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Words.FALLBACK, english);
    languages.forEach(
        (code, language) -> {
          String text = language.lists().getOrDefault(list, Map.of()).get(name);
          if (text != null) {
            texts.put(code, text);
          }
        });
    return new Words(texts);
  }

  /** Notes what other languages say of items that the English file does not have. */
  void finish() {
    for (Language language : languages.values()) {
      language.lists().forEach((list, texts) -> strangers(language.place(), list, texts.keySet()));
    }
  }

  private void strangers(String place, String list, Set<String> names) {
    Set<String> english = known.getOrDefault(list, Set.of());
    Set<String> strange = new TreeSet<>(names);
    strange.removeAll(english);
    for (String name : strange) {
      reader.problem(
          place,
          "\""
              + name
              + "\" below "
              + list
              + " is not in the English file"
              + Nearest.guess(name, english, "; remove it"));
    }
  }
}
