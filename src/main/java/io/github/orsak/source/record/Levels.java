package io.github.orsak.source.record;

import io.github.orsak.event.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The severity of a record, from its number or from the word a localised server shows. */
public final class Levels {

  private static final Map<String, Level> WORDS =
      words(
          Level.CRITICAL,
          "critical kritisk kritiskt kritisch critique kriittinen kritiek crítico critico"
              + " krytyczny",
          Level.ERROR,
          "error err fel fehler erreur feil fejl virhe fout erro errore błąd",
          Level.WARNING,
          "warning warn varning warnung avertissement advarsel varoitus waarschuwing advertencia"
              + " aviso avviso ostrzeżenie",
          Level.INFORMATION,
          "information info informational informationen informations informasjon oplysninger tiedot"
              + " informatie información informazioni informações informacje",
          Level.VERBOSE,
          "verbose utförlig utförligt ausführlich détaillé commentaires detaljert detaljeret"
              + " yksityiskohtainen uitgebreid detallado dettagliato detalhado pełne");

  /** Words for levels in languages that put the day of a date first wherever they are spoken. */
  private static final Set<String> DAY_FIRST =
      Set.of(
          ("fel fehler erreur feil fejl virhe fout erro errore błąd varning warnung avertissement"
                  + " advarsel varoitus waarschuwing avviso ostrzeżenie kritisk kritiskt kritisch"
                  + " critique kriittinen kritiek krytyczny informationen informations informasjon"
                  + " oplysninger tiedot informatie informações informazioni informacje")
              .split(" "));

  private Levels() {}

  /** Whether a word for a level is of a language that puts the day of a date first. */
  static boolean dayFirst(String word) {
    return DAY_FIRST.contains(word.strip().toLowerCase(Locale.ROOT));
  }

  /** The number decides where it is on the scale, else the word, else the level is not stated. */
  static Level of(String number, String word) {
    Level level = named(number);
    return level == Level.NOT_STATED && !word.isEmpty() ? named(word) : level;
  }

  /** The level that a number from 0 to 5 or a word names; anything else is not stated. */
  public static Level named(String text) {
    String name = text.strip();
    if (name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      return Level.of(name.charAt(0) - '0');
    }
    return name.isEmpty()
        ? Level.NOT_STATED
        : WORDS.getOrDefault(name.toLowerCase(Locale.ROOT), Level.NOT_STATED);
  }

  private static Map<String, Level> words(Object... levelsAndWords) {
    return Stream.iterate(0, i -> i < levelsAndWords.length, i -> i + 2)
        .flatMap(
            i ->
                Stream.of(((String) levelsAndWords[i + 1]).split(" "))
                    .map(word -> Map.entry(word, (Level) levelsAndWords[i])))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
