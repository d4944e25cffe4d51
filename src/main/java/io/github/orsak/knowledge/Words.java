package io.github.orsak.knowledge;

import java.util.Map;

/**
 * One text in several languages.
 *
 * @param byLanguage ISO 639-1 code to text; English is always there
 */
public record Words(Map<String, String> byLanguage) {

  /** The language every text exists in. */
  public static final String FALLBACK = "en";

  public Words {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(FALLBACK)) {
      throw new IllegalArgumentException("a text has no English form: " + byLanguage);
    }
  }

  /** The text in this language, or in English. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, byLanguage.get(FALLBACK));
  }
}
