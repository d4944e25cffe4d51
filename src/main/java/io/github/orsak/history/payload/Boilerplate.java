package io.github.orsak.history.payload;

import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in which an event says no more than what it is: that something failed, and perhaps that
 * the reason is not known.
 */
final class Boilerplate {

  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");

  // Shorter words say nothing; longer ones are inflected.
  private static final int SHORTEST = 4;
  private static final int STEM = 5;

  private static final int FEWEST_NEW = 2;

  private final Catalog catalog;
  private final Set<String> known;

  private Boilerplate(Catalog catalog, Set<String> known) {
    this.catalog = catalog;
    this.known = known;
  }

  /** What events of this type say of themselves. */
  static Boilerplate of(EventType type, Catalog catalog) {
    Stream<Words> unknown =
        catalog.faults().all().stream().filter(Predicate.not(Fault::specific)).map(Fault::meaning);
    Stream<String> texts =
        Stream.concat(Stream.of(type.meaning(), type.operation().title()), unknown)
            .flatMap(words -> words.byLanguage().values().stream());
    return new Boilerplate(
        catalog,
        Stream.concat(texts, catalog.labels().titles().stream())
            .flatMap(text -> words(text).stream())
            .map(Boilerplate::stem)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a text says more: two words in five, and more than one, are none of these. */
  boolean leavesOut(String text) {
    List<String> words = words(text);
    long fresh =
        words.stream()
            .filter(word -> !known.contains(stem(word)) && !catalog.labels().state(word))
            .count();
    return fresh >= FEWEST_NEW && 5 * fresh >= 2L * words.size();
  }

  private static List<String> words(String text) {
    return GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .toList();
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }
}
