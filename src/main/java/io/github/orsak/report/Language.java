package io.github.orsak.report;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.ScopeKind;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The language a report is written in: its own words, and how it writes scopes and times. */
public final class Language {

  /** The language every text exists in. */
  public static final Language ENGLISH = of("en");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final String code;
  private final Locale locale;
  private final ResourceBundle words;

  private Language(String code) {
    this.code = code;
    this.locale = Locale.forLanguageTag(code);
    this.words =
        ResourceBundle.getBundle(
            "io.github.orsak.report.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language with this code.
   *
   * @throws IllegalArgumentException if there are no words in it
   */
  public static Language of(String code) {
    if (!exists(code)) {
      throw new IllegalArgumentException("no words in " + code + "; expected one of " + codes());
    }
    return new Language(code);
  }

  /**
   * The languages there are, by ISO 639-1 code: those with a file {@code words_<code>.properties}
   * on the class path.
   */
  public static List<String> codes() {
    return Stream.of(Locale.getISOLanguages()).filter(Language::exists).sorted().toList();
  }

  /** Whether there are words in this language. */
  public static boolean exists(String code) {
    return code.matches("[a-z]{2}")
        && Language.class.getResource("words_" + code + ".properties") != null;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** Whether there is a phrase with this key. */
  boolean has(String key) {
    return words.containsKey(key);
  }

  /** The phrase with this key, its gaps filled. */
  public String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** What a reader says of an input. */
  public String say(Message message) {
    return MessageWords.of(locale).say(message);
  }

  /** A place in an input. */
  public String say(Place place) {
    return MessageWords.of(locale).say(place);
  }

  /** The word for a constant of a vocabulary, under {@code prefix.constant}. */
  public String say(String prefix, Enum<?> constant) {
    return say(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
  }

  /** What somebody or something else said, in quotation marks. */
  public String quoted(String text) {
    return say("quoted", text);
  }

  /** A number with two decimals, as people of the language write it. */
  public String decimal(double number) {
    return String.format(locale, "%.2f", number);
  }

  /** What an outcome of a check says, and to which other cause it points. */
  public String outcome(CheckOutcome outcome) {
    String says = outcome.says().in(code());
    return outcome.pointsTo().isEmpty()
        ? says
        : say("page.outcome-points", says, outcome.pointsTo());
  }

  /** A weight with its sign. */
  public String weight(double weight) {
    return (weight < 0 ? "−" : "+") + decimal(Math.abs(weight));
  }

  /** A time in UTC, without saying so each time. */
  public String time(Instant time) {
    return TIME.format(time);
  }

  /** An interval in UTC; the date is not repeated within one day. */
  public String interval(Instant from, Instant to) {
    String begin = time(from);
    String end = time(to);
    if (begin.equals(end)) {
      return begin;
    }
    return begin.regionMatches(0, end, 0, 10)
        ? begin + " – " + end.substring(11)
        : begin + " – " + end;
  }

  /**
   * What a scope names, or that it is everything; what it is about is always told, named or not.
   */
  public String scope(Scope scope) {
    List<String> parts = new ArrayList<>();
    if (!scope.named()) {
      parts.add(say("scope.unnamed." + about(scope.kind())));
    }
    add(parts, "scope.host", scope.host());
    add(parts, "scope.ca", scope.ca());
    add(parts, "scope.template", scope.template());
    add(parts, "scope.user", scope.user());
    add(parts, "scope.device", scope.device());
    add(parts, "scope.serial", scope.serial());
    return parts.isEmpty() ? say("scope.everything") : String.join(", ", parts);
  }

  private static String about(ScopeKind kind) {
    return switch (kind) {
      case HOST_CA, FLOW, REPORT -> "host";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private void add(List<String> parts, String key, String name) {
    if (!name.isEmpty()) {
      parts.add(say(key, name));
    }
  }

  /** Whether there is a phrase with this key. */
  public boolean knows(String key) {
    try {
      words.getString(key);
      return true;
    } catch (MissingResourceException e) {
      return false;
    }
  }
}
