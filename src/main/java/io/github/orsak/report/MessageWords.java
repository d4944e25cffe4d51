package io.github.orsak.report;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes words of what readers say of inputs, in one language.
 *
 * <p>{@code inputs_*.properties} holds a line for each kind of message. What fills its gaps is put
 * into words in turn: a reason, a kind of file. Numbers are those of files, lines and options, so
 * they are written without separators unless the line asks for them.
 */
final class MessageWords {

  private static final Pattern GAP = Pattern.compile("\\{(\\d)(,number)?}");
  private static final String BUNDLE = "io.github.orsak.report.inputs";
  private static final Map<Locale, MessageWords> KNOWN = new ConcurrentHashMap<>();

  private final Locale locale;
  private final ResourceBundle words;

  private MessageWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a language. */
  static MessageWords of(Locale locale) {
    return KNOWN.computeIfAbsent(locale, MessageWords::new);
  }

  /**
   * The message in this language.
   *
   * @throws java.util.MissingResourceException if there are no words for its kind
   */
  String say(Message message) {
    return GAP.matcher(words.getString(message.kind()))
        .replaceAll(gap -> Matcher.quoteReplacement(fill(message, gap.group(1), gap.group(2))));
  }

  private String fill(Message message, String gap, String format) {
    Object value = message.values().get(Integer.parseInt(gap));
    return format != null && value instanceof Number number
        ? NumberFormat.getIntegerInstance(locale).format(number)
        : plain(value);
  }

  private String plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::plain).collect(Collectors.joining(", "));
    }
    return value instanceof Message message ? say(message) : value.toString();
  }

  /** A place in an input, as a person looks for it. */
  String say(Place place) {
    Message where =
        switch (place.unit()) {
          case INPUT -> Message.text(place.input());
          case LINE -> Message.of("place.line", place.input(), place.position());
          case RECORD -> Message.of("place.record", place.input(), place.position());
          case OFFSET -> Message.of("place.offset", place.input(), place.position());
        };
    return say(place.damaged() ? Message.of("place.damaged", where) : where);
  }
}
