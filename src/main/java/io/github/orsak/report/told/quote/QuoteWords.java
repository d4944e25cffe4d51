package io.github.orsak.report.told.quote;

import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which event is quoted, so that a person can look it up. */
public final class QuoteWords {

  private static final int LONGEST_DATA = 200;

  private final Language language;

  public QuoteWords(Language language) {
    this.language = language;
  }

  /** What it is and where it was read. */
  public String line(Quote quote) {
    return name(quote) + ", " + place(quote);
  }

  /** Where it was read. */
  public String place(Quote quote) {
    return language.say("report.read-at", language.say(quote.event().place()));
  }

  /** Time, host, id, name, code and fault, as far as the event has them. */
  public String name(Quote quote) {
    Event event = quote.event();
    String begin =
        Stream.of(
                language.time(event.time()), quote.host(), String.valueOf(event.id()), quote.name())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return begin + (quote.why(language).isEmpty() ? "" : ", " + quote.why(language));
  }

  /** What it says, on one line and not too long; empty if it says nothing. */
  public String data(Quote quote) {
    return Payloads.text(quote.event(), quote.wording(), LONGEST_DATA);
  }
}
