package io.github.orsak.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what readers say of inputs into another language.
 *
 * <p>Readers say it in English, with what they found in it, and know nothing of languages. So a
 * sentence is recognised by its fixed part, and what stands in its gaps is put over in turn: a
 * reason, a kind of file. What is not recognised, such as the message of a parser, stays as it is.
 */
final class InputWords {

  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final String BUNDLE = "io.github.orsak.report.inputs";
  private static final Map<Locale, InputWords> KNOWN = new ConcurrentHashMap<>();

  private final List<Phrase> phrases;

  private InputWords(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  /** The words of a language; of the readers' own there are none, and nothing is put over. */
  static InputWords of(Locale locale) {
    return KNOWN.computeIfAbsent(locale, InputWords::load);
  }

  private static InputWords load(Locale locale) {
    ResourceBundle said = bundle(Locale.ENGLISH);
    List<Phrase> phrases = new ArrayList<>();
    if (!locale.equals(Locale.ENGLISH)) {
      ResourceBundle words = bundle(locale);
      for (String key : said.keySet()) {
        String english = said.getString(key);
        phrases.add(new Phrase(english, recognised(english), words.getString(key)));
      }
    }
    // Of two that fit, the one that leaves less to its gaps says more.
    phrases.sort(Comparator.comparingInt(Phrase::fixed).reversed().thenComparing(Phrase::english));
    return new InputWords(phrases);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Pattern recognised(String english) {
    StringBuilder pattern = new StringBuilder();
    Matcher gap = GAP.matcher(english);
    int end = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(english.substring(end, gap.start()))).append("(.*)");
      end = gap.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
  }

  /** The text in this language as far as its words are known. */
  String told(String text) {
    for (Phrase phrase : phrases) {
      Optional<MatchResult> match = phrase.match(text);
      if (match.isPresent()) {
        return GAP.matcher(phrase.words())
            .replaceAll(
                gap ->
                    Matcher.quoteReplacement(
                        told(match.get().group(Integer.parseInt(gap.group(1)) + 1))));
      }
    }
    return text;
  }

  private record Phrase(String english, Pattern pattern, String words) {

    int fixed() {
      return GAP.matcher(english).replaceAll("").length();
    }

    Optional<MatchResult> match(String text) {
      Matcher matcher = pattern.matcher(text);
      return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
  }
}
